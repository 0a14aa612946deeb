package dev.holdfast.load;

/** What people do. */
enum Operation {
  OPEN("open"),
  SAVE("save"),
  /** A save made from a stale text, which is to be refused. */
  STALE_SAVE("stale save"),
  CHAT("chat"),
  SNAPSHOT("snapshot"),
  RELOAD("reload"),
  /** The last look, which tells whether what was saved last is there. */
  CHECK("check");

  private final String told;

  Operation(String told) {
    this.told = told;
  }

  String told() {
    return told;
  }
}
