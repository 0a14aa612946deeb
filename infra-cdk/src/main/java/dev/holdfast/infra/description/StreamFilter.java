package dev.holdfast.infra.description;

/**
 * Which records of the table's stream are worth waking a function for.
 *
 * @param name what it accepts
 * @param pattern in the language of Lambda's event filters
 */
public record StreamFilter(String name, String pattern) {
  /**
   * What was written and belongs to a session's map. Named are the kinds that do not, so that a
   * kind which a later release brings is archived too. A removal has no new image and is not
   * accepted: the map's own deletions are writes of a tombstone.
   *
   * <p>By {@code dynamodb} alone, the one key that Lambda's guide says can be filtered by.
   */
  public static final StreamFilter ITEMS_OF_THE_MAP =
      new StreamFilter(
          "items of the map",
          "{\"dynamodb\":{\"NewImage\":{\"itemKey\":{\"S\":[{\"anything-but\":[\"fence\",\"archive\","
              + "\"lease\",\"pairing#code\",\"pairing#last\",\"tally\"]}]}}}}");

  /**
   * The end of a lease, which DynamoDB itself signs. Were {@code userIdentity} not looked at, more
   * would be delivered, and the archiver looks again.
   */
  public static final StreamFilter LEASES_THAT_ENDED =
      new StreamFilter(
          "leases that ended",
          "{\"eventName\":[\"REMOVE\"],"
              + "\"userIdentity\":{\"type\":[\"Service\"],"
              + "\"principalId\":[\"dynamodb.amazonaws.com\"]},"
              + "\"dynamodb\":{\"Keys\":{\"itemKey\":{\"S\":[\"lease\"]}}}}");
}
