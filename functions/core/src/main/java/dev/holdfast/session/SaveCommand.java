package dev.holdfast.session;

import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One conditional write of a resume's text.
 *
 * @param base the revision the text was made from; null when the caller named none and the last
 *     write is to win
 * @param revision the revision the text will have
 * @param lock the lock the caller's key was matched with; null for an open session
 * @param forget the device whose last edit makes room in {@code applied}
 * @param resetApplied whether {@code applied} is missing and must be begun
 */
public record SaveCommand(
    VersionId version,
    String text,
    DeviceId device,
    EditId edit,
    @Nullable Revision base,
    Revision revision,
    Instant at,
    @Nullable String lock,
    @Nullable DeviceId forget,
    boolean resetApplied) {

  /** The same save, to be tried over {@code current}. */
  SaveCommand over(Resume current, Instant now) {
    return new SaveCommand(
        version,
        text,
        device,
        edit,
        base,
        current.revision().next(now),
        at,
        lock,
        current.forgottenFor(device),
        current.item().nested(Resume.APPLIED).isEmpty());
  }

  /** The same save by a caller whose key opened {@code lock}. */
  SaveCommand under(@Nullable String lock) {
    return new SaveCommand(
        version, text, device, edit, base, revision, at, lock, forget, resetApplied);
  }

  /** What {@code applied} will say of this edit. */
  public Map<String, Value> appliedEntry() {
    return Map.of(Resume.EDIT_ID, Value.of(edit.value()), Resume.REV, Value.of(revision.value()));
  }
}
