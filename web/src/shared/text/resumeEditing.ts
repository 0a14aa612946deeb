import type { Passage, Unfound } from './passage';

/** What became of a change; `passage` is where the new words stand now. */
export type Replacement =
  { kind: 'replaced'; passage: Passage } | { kind: Unfound } | { kind: 'notEditable' };

/** Other words for a passage. */
export type Change = { passage: Passage; words: string };

/** What the rest of the page may do to the resume text. Each change is one step of its undo. */
export type ResumeEditing = {
  /** Puts other words in the place of a passage, or says why not; never in another place. */
  replace: (passage: Passage, words: string) => Replacement;
  /**
   * Several such changes in one step; what is said of each stands in its place. One that does not fit
   * is left out, and the others are made all the same.
   */
  replaceEach: (changes: readonly Change[]) => readonly Replacement[];
  /** Puts the words where the cursor is; what is selected stays. */
  insertAtCursor: (words: string) => Replacement;
  /** Puts the words on lines of their own below the lines of the passage. */
  insertBelow: (passage: Passage, words: string) => Replacement;
  /** The whole text becomes another, as when a template is chosen. */
  replaceAll: (text: string) => Replacement;
  undo: () => void;
  /** Selects the passage and scrolls it into view; false where it is not to be found. */
  reveal: (passage: Passage) => boolean;
  /** Marks the lines of these passages until it is called with others; the cursor stays. */
  point: (passages: readonly Passage[]) => void;
  focus: () => void;
};
