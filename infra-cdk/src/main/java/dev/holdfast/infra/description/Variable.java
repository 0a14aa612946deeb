package dev.holdfast.infra.description;

/** A variable that functions read; the constant's name is the variable's. */
public enum Variable {
  /** The table's name. */
  HOLDFAST_TABLE,
  /** The name of the bucket of snapshots. */
  HOLDFAST_BUCKET,
  /** Idle days after which a session leaves the table. */
  HOLDFAST_LEASE_DAYS,
  /** Whether a session can be used before it has a key. */
  HOLDFAST_OPEN_SESSIONS,
  /** Who answers the chat. */
  HOLDFAST_LLM_PROVIDER,
  /** What CloudFront proves itself with: one value, or two separated by a comma. */
  HOLDFAST_ORIGIN_SECRET,
  /** The function's name, under which its metrics are. */
  POWERTOOLS_SERVICE_NAME
}
