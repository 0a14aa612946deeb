import type { Passage, Unfound } from './passage';

/** What became of a change; `passage` is where the new words stand now. */
export type Replacement =
  { kind: 'replaced'; passage: Passage } | { kind: Unfound } | { kind: 'notEditable' };

/** What the rest of the page may do to the resume text. Each change is one step of its undo. */
export type ResumeEditing = {
  /** Puts other words in the place of a passage, or says why not; never in another place. */
  replace: (passage: Passage, words: string) => Replacement;
  /** Puts the words on lines of their own below the lines of the passage. */
  insertBelow: (passage: Passage, words: string) => Replacement;
  /** The whole text becomes another, as when a template is chosen. */
  replaceAll: (text: string) => Replacement;
  undo: () => void;
  /** Selects the passage and scrolls it into view; false where it is not to be found. */
  reveal: (passage: Passage) => boolean;
  focus: () => void;
};
