/** Where a bullet of its own would be put in, before it is. */
export type BulletPlace = {
  /** The line above it, from 1; 0 where it would be the first. */
  below: number;
  /** The words of that line, without its mark. */
  words: string;
};

/** How a new bullet gets into the resume. */
export type ResumeBullet = {
  /** Null where nothing can be put in at the moment. */
  place: () => BulletPlace | null;
  /** One step of the undo, with the caret behind the words; false where nothing can be put in. */
  put: (words: string) => boolean;
};
