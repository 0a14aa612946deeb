package dev.holdfast.session;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Revision;
import dev.holdfast.replica.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Puts a lock on a session or changes it, together with the devices that are the reason.
 *
 * @param session its item with the lock it is to have
 * @param seen the revision its item had when that was decided
 * @param devices each with the revision it had; NONE for those that are new
 */
public record LockChange(Item session, Revision seen, List<Change> devices) {
  /** A device as it is to be, and the revision of what that was decided on. */
  public record Change(Item item, Revision seen) {}

  public LockChange {
    devices = List.copyOf(devices);
  }

  public String lock() {
    String lock = session.text(Resume.LOCK);
    if (lock == null) {
      throw new IllegalStateException("a change of the lock has one");
    }
    return lock;
  }

  /** The same resume under another lock, or under none; its text and revision stay. */
  public static Item locked(Item resume, @Nullable String lock) {
    Map<String, Value> fields = new TreeMap<>(resume.fields());
    if (lock == null) {
      fields.remove(Resume.LOCK);
    } else {
      fields.put(Resume.LOCK, Value.of(lock));
    }
    return new Item(resume.key(), resume.revision(), resume.deleted(), new TreeMap<>(fields));
  }
}
