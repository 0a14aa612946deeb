/**
 * Sessions in the hot store: loading, filling from cold, creating and saving.
 *
 * <p>Locks, versions and erasure are in the model so that nothing stored now has to be migrated;
 * what sets them is not built yet.
 */
@NullMarked
package dev.holdfast.session;

import org.jspecify.annotations.NullMarked;
