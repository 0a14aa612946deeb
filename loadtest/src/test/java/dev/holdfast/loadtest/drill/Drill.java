package dev.holdfast.loadtest.drill;

/** One way of doing harm to a Holdfast of its own, on this machine, and of counting the losses. */
interface Drill {
  /** As in {@code -Ddrill=<name>}. */
  String name();

  /** One line for the list of drills. */
  String what();

  /** The inputs of the long form. */
  Inputs inputs();

  /**
   * Does the harm.
   *
   * @throws Exception when the drill itself could not be done: that proves nothing either way
   */
  Outcome run(Inputs inputs, Progress progress) throws Exception;
}
