/** A stretch of the resume that something beside it speaks of. */
export type Mark = {
  from: number;
  to: number;
  /** Found, or something that only looks like it. */
  kind: 'found' | 'doubtful';
  /** What it belongs to; all with the same one are shown together. */
  of: string;
  /** What is said of it when a mouse rests on it. */
  title: string;
};

/** The marks of one text; in any other they are shown only where it is still the same. */
export type Marks = { text: string; marks: readonly Mark[] };

/** What may be shown on the words of the resume, without changing them. */
export type ResumeMarks = {
  /** Null takes all marks away. */
  show: (marks: Marks | null) => void;
  /** Makes those that belong to it stand out, until called with null. */
  point: (of: string | null) => void;
};
