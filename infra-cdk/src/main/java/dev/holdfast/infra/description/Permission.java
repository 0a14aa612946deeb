package dev.holdfast.infra.description;

import java.util.Arrays;
import java.util.List;

/** What a function may do to one resource: exactly these actions, by their full names. */
public record Permission(Resource resource, List<String> actions) {
  /** What there is to act on. */
  public enum Resource {
    TABLE,
    /** The table's stream. */
    STREAM,
    /** The bucket of snapshots, not what is in it. */
    BUCKET,
    /** Each session's newest snapshot. */
    SESSIONS,
    /** Points in time. */
    HISTORY,
    /** Where batches wait that the archiver could not archive. */
    RETRY_QUEUE,
    /** Where what failed for good waits for a person. */
    DEAD_LETTERS,
    /** The named model on Bedrock, where one is. */
    MODEL,
    /** The secret with the key of a provider, where one is named. */
    MODEL_KEY,
    /** What knows no resources: the service takes {@code *} only. */
    ANY
  }

  public Permission {
    if (actions.isEmpty() || actions.stream().anyMatch(action -> action.contains("*"))) {
      throw new IllegalArgumentException("name each action in full: " + actions);
    }
    actions = List.copyOf(actions);
  }

  static Permission on(Resource resource, String service, String... names) {
    return new Permission(
        resource, Arrays.stream(names).map(name -> service + ":" + name).sorted().toList());
  }
}
