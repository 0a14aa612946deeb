package dev.holdfast.assistant.offline;

/** Whether a line tells of work that is over or goes on. */
enum Tense {
  PAST,
  PRESENT
}
