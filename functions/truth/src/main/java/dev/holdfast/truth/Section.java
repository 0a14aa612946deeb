package dev.holdfast.truth;

/** Parts of a resume, as far as the gate tells them apart. */
enum Section {
  /** What stands before the first heading, and opening paragraphs. */
  PROFILE,
  WORK,
  EDUCATION,
  CERTIFICATES,
  SKILLS,
  LANGUAGES,
  /** Projects, publications, awards, volunteering. */
  OTHER
}
