import { diffArrays } from 'diff';
import { words } from './words';

export type DiffPart = { kind: 'same' | 'removed' | 'added'; text: string };

const mostEdits = 1_500;

/**
 * What changes from one passage to another, word by word. A change reads as one: what is removed
 * stands before what is added, and a lone space or sign between two changes goes with them. Line
 * ends compare equal whichever system wrote them.
 */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const then = before.replace(/\r\n?/g, '\n');
  const now = after.replace(/\r\n?/g, '\n');
  const changes = diffArrays([...words(then)], [...words(now)], { maxEditLength: mostEdits });
  if (changes === undefined) return inOrder([], then, now);
  let parts: readonly DiffPart[] = [];
  let removed = '';
  let added = '';
  let waiting = '';
  for (const change of changes) {
    const text = change.value.join('');
    if (change.removed || change.added) {
      // Words removed and words added side by side read better without a shared space between.
      removed += waiting + (change.removed ? text : '');
      added += waiting + (change.added ? text : '');
      waiting = '';
    } else if (removed + added !== '' && waiting === '' && isSlight(text)) {
      waiting = text;
    } else {
      parts = inOrder(parts, removed, added);
      parts = [...parts, { kind: 'same', text: waiting + text }];
      removed = added = waiting = '';
    }
  }
  parts = inOrder(parts, removed, added);
  return waiting === '' ? parts : [...parts, { kind: 'same', text: waiting }];
}

/** No word and no line end: nothing that would be missed among changed words. */
function isSlight(text: string): boolean {
  return text.length <= 2 && !/[\p{L}\p{N}\n]/u.test(text);
}

function inOrder(parts: readonly DiffPart[], removed: string, added: string): readonly DiffPart[] {
  if (removed === '' || added === '') return [...parts, ...one(removed, added)];
  // A sign or space that both end with is no change.
  const shared = /[^\p{L}\p{N}]*$/u.exec(removed)?.[0] ?? '';
  const tail =
    shared !== '' &&
    added.endsWith(shared) &&
    shared.length < Math.min(removed.length, added.length)
      ? shared
      : '';
  return [
    ...parts,
    ...one(
      removed.slice(0, removed.length - tail.length),
      added.slice(0, added.length - tail.length),
    ),
    ...(tail === '' ? [] : [{ kind: 'same', text: tail } as const]),
  ];
}

function one(removed: string, added: string): readonly DiffPart[] {
  return [
    ...(removed === '' ? [] : [{ kind: 'removed', text: removed } as const]),
    ...(added === '' ? [] : [{ kind: 'added', text: added } as const]),
  ];
}
