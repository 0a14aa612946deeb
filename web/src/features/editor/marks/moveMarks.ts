import type { Mark, Marks } from '../../../shared/text/resumeMarks';
import { smallestChange } from '../smallestChange';

/** The marks of a text as they stand in the text that it became; what was touched is left out. */
export function moveMarks({ text, marks }: Marks, now: string): readonly Mark[] {
  const within = marks.filter(({ from, to }) => from < to && to <= text.length);
  const change = smallestChange(text, now);
  if (change === null) return within;
  const grown = change.insert.length - (change.to - change.from);
  return within.flatMap((mark) => {
    const moved =
      mark.to <= change.from
        ? mark
        : mark.from >= change.to
          ? { ...mark, from: mark.from + grown, to: mark.to + grown }
          : null;
    return moved !== null && !joined(moved, mark, now, text) ? [moved] : [];
  });
}

/** Whether letters that were not there before run into the words: `Java` became `JavaScript`. */
function joined(now: Mark, then: Mark, text: string, before: string): boolean {
  return (
    (isLetter(text[now.from - 1]) && text[now.from - 1] !== before[then.from - 1]) ||
    (isLetter(text[now.to]) && text[now.to] !== before[then.to])
  );
}

export function isLetter(unit: string | undefined): boolean {
  // Half of a character of the higher planes is taken for a letter.
  return unit !== undefined && /[\p{L}\p{M}\p{N}\p{Cs}+#]/u.test(unit);
}
