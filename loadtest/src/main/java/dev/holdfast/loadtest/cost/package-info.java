/** What a recorded local run would cost on AWS: units are counted, prices are read from a file. */
@NullMarked
package dev.holdfast.loadtest.cost;

import org.jspecify.annotations.NullMarked;
