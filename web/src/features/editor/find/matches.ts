import type { SearchQuery } from '@codemirror/search';
import type { EditorState } from '@codemirror/state';

/** Where the words that are looked for stand; `more` when there are more than are listed. */
export type Matches = { at: readonly { from: number; to: number }[]; more: boolean };

const mostListed = 1000;

export function matchesOf(query: SearchQuery, state: EditorState): Matches {
  const at: { from: number; to: number }[] = [];
  if (!query.valid) return { at, more: false };
  const cursor = query.getCursor(state);
  for (let next = cursor.next(); next.done !== true; next = cursor.next()) {
    if (at.length === mostListed) return { at, more: true };
    at.push({ from: next.value.from, to: next.value.to });
  }
  return { at, more: false };
}

/** How many there are, however many: what is said to have been done must be exact. */
export function numberOf(query: SearchQuery, state: EditorState): number {
  if (!query.valid) return 0;
  let number = 0;
  const cursor = query.getCursor(state);
  while (cursor.next().done !== true) number++;
  return number;
}
