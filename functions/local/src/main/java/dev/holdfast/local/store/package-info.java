/** The stores of one machine: DynamoDB and S3 over their real wire, inside this process. */
@NullMarked
package dev.holdfast.local.store;

import org.jspecify.annotations.NullMarked;
