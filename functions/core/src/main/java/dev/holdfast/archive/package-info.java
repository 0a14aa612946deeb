/** What happens behind a save: changes of the hot store become cold snapshots. */
@NullMarked
package dev.holdfast.archive;

import org.jspecify.annotations.NullMarked;
