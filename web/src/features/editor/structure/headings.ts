import { bulletOf } from './bullets';
import { dateRangeIn } from './dates';
import { sectionKindOf } from './headingWords';

/** The lines of a text by number, from 0; empty beyond its ends. */
export type LineAt = (index: number) => string;

const longest = 60;
const mostWords = 6;
const fewestCapitals = 3;

/** A line that underlines the one above it, or divides what stands above from what is below. */
export function isRule(line: string): boolean {
  return /^\s*([-=_~–—])\1{2,}\s*$/u.test(line);
}

/**
 * The title, if the line is a heading of a section. `nameLine` is the first line with words: there
 * stands a name, which looks like a heading.
 */
export function headingAt(lineAt: LineAt, index: number, nameLine: number): string | null {
  const line = lineAt(index).trim();
  if (line === '' || line.length > longest || isRule(line) || bulletOf(line) !== null) return null;
  const marked = /^#{1,6}\s+(\S.*)$/u.exec(line)?.[1];
  const title = titleOf(marked ?? line);
  if (!/\p{L}/u.test(title)) return null;
  if (sectionKindOf(title) !== null) return title;
  if (index === nameLine) return null;
  if (marked !== undefined) return title;
  if (looksLikeDetails(title) || title.split(/\s+/u).length > mostWords) return null;
  const underlined = isRule(lineAt(index + 1));
  const apart = index === 0 || lineAt(index - 1).trim() === '' || isRule(lineAt(index - 1));
  const shown = underlined || (apart && (inCapitals(title) || introduces(line, title)));
  return shown && dateRangeIn(lineAt(index + 1)) === null ? title : null;
}

/** The first line with words in it, or -1. */
export function nameLineOf(lineAt: LineAt, count: number): number {
  for (let index = 0; index < count; index++) if (/\p{L}/u.test(lineAt(index))) return index;
  return -1;
}

/** Without the marks that make it a heading: `**Skills:**` is "Skills". */
function titleOf(line: string): string {
  return line
    .replace(/\s*#+$/u, '')
    .replace(/^(\*\*|__)(.+)\1(:?)$/u, '$2$3')
    .replace(/\s*[:：]$/u, '')
    .trim();
}

/** An address, a date or a list is no title. */
function looksLikeDetails(title: string): boolean {
  return /[@,،;|•]|\d|[٠-٩]|https?:|[.!?؟]$/u.test(title);
}

function inCapitals(title: string): boolean {
  if (/\p{Ll}/u.test(title)) return false;
  return (title.match(/\p{Lu}/gu)?.length ?? 0) >= fewestCapitals;
}

/** "Selected clients:" in a line of its own, which only a title in a few words does. */
function introduces(line: string, title: string): boolean {
  return /[:：]$/u.test(line) && title.split(/\s+/u).length <= 3 && !/^\p{Ll}/u.test(title);
}
