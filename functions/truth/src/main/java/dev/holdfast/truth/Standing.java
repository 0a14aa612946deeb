package dev.holdfast.truth;

/** What the words around it make of a word. */
enum Standing {
  /** Said not to be so. */
  DENIED(Doubt.DENIED),
  /** Planned, begun, or done in part. */
  UNFINISHED(Doubt.UNFINISHED),
  EXPIRED(Doubt.EXPIRED),
  /** The person helped with it. */
  HELPED(Doubt.WEAKER),
  /** The person looked on. */
  SEEN(Doubt.WEAKER),
  /** Somebody else did it. */
  OTHERS(Doubt.WEAKER),
  /** Only appears to be so. */
  HEDGED(Doubt.WEAKER);

  private final Doubt doubt;

  Standing(Doubt doubt) {
    this.doubt = doubt;
  }

  /** The doubt that arises when a text takes such a word for a fact. */
  Doubt doubt() {
    return doubt;
  }
}
