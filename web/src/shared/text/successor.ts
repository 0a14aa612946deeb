import { passageOf, type Place } from './passage';

const neighbourhood = 24;
const head = '\u0002';
const tail = '\u0003';

/**
 * What stands now between the old neighbours of a passage that was edited, for asking about it
 * again; null where the neighbours went too, or stand more than once.
 */
export function successor({ whole, start, end }: Place, now: string) {
  const then = head + whole + tail;
  const text = head + now + tail;
  const before = then.slice(Math.max(0, start + 1 - neighbourhood), start + 1);
  const after = then.slice(end + 1, end + 1 + neighbourhood);
  const from = text.indexOf(before);
  const to = text.indexOf(after, from + before.length);
  if (from < 0 || to < 0 || text.includes(before, from + 1)) return null;
  const length = to - from - before.length;
  if (length > 2 * (end - start) + 200) return null;
  const found = passageOf(now, from + before.length - 1, to - 1);
  return found === null || found.text.trim() === '' ? null : found;
}
