/** What every store must do, whatever it is made of. */
@NullMarked
package dev.holdfast.contract;

import org.jspecify.annotations.NullMarked;
