/** Where the work is kept: the table, and the bucket of snapshots. */
@NullMarked
package dev.holdfast.infra.data;

import org.jspecify.annotations.NullMarked;
