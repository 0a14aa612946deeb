/** The hot store on DynamoDB. */
@NullMarked
package dev.holdfast.store.dynamodb;

import org.jspecify.annotations.NullMarked;
