/** A line that is an entry of a list: its indentation, its mark, the gap after it, its words. */
export type Bullet = { indent: string; mark: string; gap: string; words: string };

const bulletLine = /^([^\S\n]*)([-•*–—‣◦▪●·]|\d{1,3}[.)]|[٠-٩]{1,3}[.)-])([^\S\n]+|$)(.*)$/su;

export function bulletOf(line: string): Bullet | null {
  const [, indent, mark, gap, words] = bulletLine.exec(line) ?? [];
  if (indent === undefined || mark === undefined || gap === undefined || words === undefined) {
    return null;
  }
  return { indent, mark, gap, words };
}

export type OnEnter = { kind: 'continue'; insert: string } | { kind: 'end' } | { kind: 'plain' };

/** What Enter does in a line with the caret after its first `at` characters. */
export function onEnter(line: string, at: number): OnEnter {
  const bullet = bulletOf(line);
  if (bullet === null) return { kind: 'plain' };
  const { indent, mark, gap, words } = bullet;
  // Before the words a new line pushes the entry down and leaves it an entry.
  if (at < indent.length + mark.length + gap.length) return { kind: 'plain' };
  if (words.trim() === '') return gap === '' ? { kind: 'plain' } : { kind: 'end' };
  return { kind: 'continue', insert: `\n${indent}${nextMark(mark)}${gap}` };
}

/** `9.` is followed by `10.`, `٩.` by `١٠.`, and any other mark by itself. */
export function nextMark(mark: string): string {
  const [, digits, closing] = /^([\d٠-٩]+)(.)$/u.exec(mark) ?? [];
  if (digits === undefined || closing === undefined) return mark;
  const arabic = /[٠-٩]/u.test(digits);
  const latin = digits.replace(/[٠-٩]/gu, (digit) => String(arabicDigits.indexOf(digit)));
  const next = String(Number(latin) + 1);
  return `${arabic ? next.replace(/\d/g, (d) => arabicDigits.charAt(Number(d))) : next}${closing}`;
}

const arabicDigits = '٠١٢٣٤٥٦٧٨٩';

/**
 * Words made ready to stand below a line: as entries of its list, or at least as far in as it is.
 * Marks that the words bring along stay what they are.
 */
export function wordsBelow(line: string, words: string): string {
  const rows = words.replace(/^(?:[^\S\n]*\n)+|\s+$/gu, '').split('\n');
  const bullet = rows.some((row) => bulletOf(row) !== null) ? null : bulletOf(line);
  if (bullet === null) {
    const indent = /^\s/u.test(rows[0] ?? '') ? '' : (/^\s*/u.exec(line)?.[0] ?? '');
    return rows.map((row) => (row.trim() === '' ? '' : indent + row)).join('\n');
  }
  let { mark } = bullet;
  const entries = rows.map((row) => {
    if (row.trim() === '') return '';
    mark = nextMark(mark);
    return `${bullet.indent}${mark}${bullet.gap === '' ? ' ' : bullet.gap}${row.trimStart()}`;
  });
  return entries.join('\n');
}
