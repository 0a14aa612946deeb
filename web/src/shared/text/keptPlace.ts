import { diffArrays } from 'diff';
import { words } from './words';

/** A stretch that two texts share: where it begins in either, and how long it is. */
type Run = { then: number; now: number; length: number };

/** Beyond this many changed lines or words a comparison costs more than it can tell. */
const mostEdits = 500;

/**
 * Where a range of an older text stands in the text of now, if every edit left it alone; null where
 * it was touched, or where the answer depends on which end the texts are read from: then several
 * places are equally good.
 */
export function keptPlace(
  { whole, start, end }: { whole: string; start: number; end: number },
  now: string,
): number | null {
  const fromStart = keptFromStart(whole, now, start, end);
  if (fromStart === null) return null;
  const fromEnd = keptFromStart(
    reversed(whole),
    reversed(now),
    whole.length - end,
    whole.length - start,
  );
  return fromEnd !== null && now.length - fromEnd - (end - start) === fromStart ? fromStart : null;
}

function keptFromStart(then: string, now: string, start: number, end: number): number | null {
  const runs = refine(then, now, lines, [], (block) => block.start <= end && block.end >= start);
  const run = runs.find((one) => one.then <= start && end <= one.then + one.length);
  return run === undefined ? null : run.now + start - run.then;
}

type Block = { start: number; end: number };

/** The shared runs, by lines first and by words only where `matters`: long texts stay cheap. */
function refine(
  then: string,
  now: string,
  split: (text: string) => readonly string[],
  found: Run[],
  matters: (block: Block) => boolean,
  offset = { then: 0, now: 0 },
): Run[] {
  const before = sharedStart(then, now);
  const after = sharedStart(reversed(then.slice(before)), reversed(now.slice(before)));
  add(found, { then: offset.then, now: offset.now, length: before });
  const middle = {
    then: then.slice(before, then.length - after),
    now: now.slice(before, now.length - after),
  };
  const at = { then: offset.then + before, now: offset.now + before };
  for (const part of compare(middle.then, middle.now, split)) {
    if (part.kind === 'shared') {
      add(found, { ...at, length: part.then.length });
    } else if (
      split === lines &&
      isShort(part) &&
      matters({ start: at.then, end: at.then + part.then.length })
    ) {
      refine(part.then, part.now, words, found, matters, { ...at });
    }
    at.then += part.then.length;
    at.now += part.now.length;
  }
  add(found, { ...at, length: after });
  return found;
}

/** A block that is all new, as after a template was chosen, is not worth reading word by word. */
function isShort({ then, now }: Part): boolean {
  return then.length + now.length <= 20_000;
}

type Part = { kind: 'shared' | 'changed'; then: string; now: string };

function compare(then: string, now: string, split: (text: string) => readonly string[]): Part[] {
  const changes = diffArrays([...split(then)], [...split(now)], { maxEditLength: mostEdits });
  if (changes === undefined) return [{ kind: 'changed', then, now }];
  const parts: Part[] = [];
  for (const { value, added, removed } of changes) {
    const text = value.join('');
    if (!added && !removed) {
      parts.push({ kind: 'shared', then: text, now: text });
      continue;
    }
    const last = parts.at(-1);
    const change = { then: removed ? text : '', now: added ? text : '' };
    if (last?.kind === 'changed') {
      last.then += change.then;
      last.now += change.now;
    } else {
      parts.push({ kind: 'changed', ...change });
    }
  }
  return parts;
}

/** Runs that meet in both texts are one: nothing was changed between them. */
function add(runs: Run[], run: Run): void {
  if (run.length === 0) return;
  const last = runs.at(-1);
  if (last && last.then + last.length === run.then && last.now + last.length === run.now) {
    last.length += run.length;
  } else {
    runs.push(run);
  }
}

function lines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function sharedStart(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let length = 0;
  while (length < most && one.charCodeAt(length) === other.charCodeAt(length)) length++;
  return length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
