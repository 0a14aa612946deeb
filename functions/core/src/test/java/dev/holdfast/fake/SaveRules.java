package dev.holdfast.fake;

import dev.holdfast.replica.Item;
import dev.holdfast.replica.Value;
import dev.holdfast.session.Resume;
import dev.holdfast.session.SaveCommand;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The condition of a save and what it writes, clause by clause as the port states them. */
final class SaveRules {
  private SaveRules() {}

  static boolean accept(SaveCommand command, Resume present) {
    return !present.item().deleted()
        && (present.lock() == null || present.lock().equals(command.lock()))
        && room(command, present)
        && follows(command, present);
  }

  private static boolean room(SaveCommand command, Resume present) {
    boolean missing = present.item().nested(Resume.APPLIED).isEmpty();
    if (command.resetApplied() || missing) {
      return command.resetApplied() && missing;
    }
    SortedMap<String, Value> applied = present.applied();
    return applied.containsKey(command.device().value())
        || applied.size() < Resume.APPLIED_LIMIT
        || (command.forget() != null && applied.containsKey(command.forget().value()));
  }

  private static boolean follows(SaveCommand command, Resume present) {
    if (command.base() != null) {
      return present.revision().equals(command.base());
    }
    return present.revision().compareTo(command.revision()) < 0
        && present.applied(command.device(), command.edit()).isEmpty();
  }

  static Item applied(SaveCommand command, Resume present) {
    TreeMap<String, Value> applied = new TreeMap<>(present.applied());
    applied.put(command.device().value(), Value.of(command.appliedEntry()));
    if (command.forget() != null) {
      applied.remove(command.forget().value());
    }
    return present
        .item()
        .with(
            command.revision(),
            Map.of(
                Resume.TEXT, Value.of(command.text()),
                Resume.DEVICE, Value.of(command.device().value()),
                Resume.UPDATED_AT, Value.of(command.at().toEpochMilli()),
                Resume.BLIND, Value.of(command.base() == null),
                Resume.APPLIED, Value.of(applied)));
  }
}
