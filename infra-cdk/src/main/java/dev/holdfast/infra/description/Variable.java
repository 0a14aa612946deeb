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
  /** The model, as its provider calls it. */
  HOLDFAST_LLM_MODEL,
  /** Where an OpenAI-compatible server is. */
  HOLDFAST_LLM_BASE_URL,
  /** The ARN of the secret that holds the provider's key. */
  HOLDFAST_LLM_API_KEY_SECRET,
  /** Whether a model is asked at all. */
  HOLDFAST_LLM_ENABLED,
  /** The most that may be spent on models in a day. */
  HOLDFAST_LLM_DAILY_USD,
  /** Of a model whose price is not known, for a million tokens of question. */
  HOLDFAST_LLM_PRICE_INPUT,
  /** The same of answer. */
  HOLDFAST_LLM_PRICE_OUTPUT,
  /** What CloudFront proves itself with: one value, or two separated by a comma. */
  HOLDFAST_ORIGIN_SECRET,
  /** The function's name, under which its metrics are. */
  POWERTOOLS_SERVICE_NAME
}
