import { bulletOf } from './bullets';
import { dateRangeIn, datesAtEndOf, type DateRange } from './dates';
import { likelyKindOf, type SectionKind } from './headingWords';
import { headingAt, isRule, nameLineOf } from './headings';

/** What a line of a resume is, as far as its looks tell; `line` counts from 0. */
export type Block =
  | { kind: 'name'; line: number; text: string }
  | { kind: 'contact'; line: number; text: string }
  | { kind: 'heading'; line: number; text: string; section: SectionKind }
  /** The line that opens a job or a degree, and further lines that belong to its head. */
  | { kind: 'job' | 'detail'; line: number; text: string; dates: string | null }
  | { kind: 'bullet'; line: number; mark: string; text: string; level: number }
  | { kind: 'text'; line: number; text: string }
  | { kind: 'rule' | 'gap'; line: number };

/** How many lines below the name may be an address. */
const mostContactLines = 5;
/** How many lines the head of a job has at most. */
const mostHeadLines = 3;
const longestHeadLine = 120;

/** Reads a text line by line. Every line is in exactly one block, save underlines of headings. */
export function blocksOf(text: string): readonly Block[] {
  const lines = text.split('\n');
  const lineAt = (index: number) => lines[index] ?? '';
  const nameLine = nameLineOf(lineAt, lines.length);
  const blocks: Block[] = [];
  let datesIn: DatesIn = dateRangeIn;
  let listIndent = 0;
  let plain: { line: number; text: string }[] = [];

  const endRun = () => {
    blocks.push(...(isTop(blocks) ? topOf(plain) : runOf(plain, datesIn)));
    plain = [];
  };
  for (let line = 0; line < lines.length; line++) {
    const title = headingAt(lineAt, line, nameLine);
    const bullet = bulletOf(lineAt(line));
    if (title === null && bullet === null && lineAt(line).trim() !== '' && !isRule(lineAt(line))) {
      plain.push({ line, text: lineAt(line).trim() });
      continue;
    }
    endRun();
    if (title !== null) {
      const section = likelyKindOf(title);
      blocks.push({ kind: 'heading', line, text: title, section });
      // Elsewhere a single year at the end may be part of what a sentence says.
      datesIn = section === 'education' ? datesAtEndOf : dateRangeIn;
      if (isRule(lineAt(line + 1))) line++;
    } else if (bullet !== null) {
      const indent = bullet.indent.replace(/\t/g, '  ').length;
      if (blocks.at(-1)?.kind !== 'bullet') listIndent = indent;
      const level = indent > listIndent + 1 ? 1 : 0;
      blocks.push({ kind: 'bullet', line, mark: bullet.mark, text: bullet.words.trim(), level });
    } else {
      blocks.push({ kind: isRule(lineAt(line)) ? 'rule' : 'gap', line });
    }
  }
  endRun();
  return blocks;
}

function isTop(blocks: readonly Block[]): boolean {
  return blocks.every(({ kind }) => kind === 'gap');
}

/** The name and, right below it, where to reach its bearer. */
function topOf(lines: readonly { line: number; text: string }[]): Block[] {
  return lines.map(({ line, text }, index) => {
    if (index === 0) return { kind: 'name', line, text: text.replace(/^#+\s+/u, '') };
    return { kind: index <= mostContactLines ? 'contact' : 'text', line, text };
  });
}

type DatesIn = (line: string) => DateRange | null;

/** Lines that follow each other; if one of the first has dates, those up to it head a job. */
function runOf(lines: readonly { line: number; text: string }[], datesIn: DatesIn): Block[] {
  const ranges = lines.slice(0, mostHeadLines).map(({ text }) => datesIn(text));
  const dated = ranges.findIndex((range) => range !== null);
  const range = ranges[dated] ?? null;
  const head = lines.slice(0, dated + 1);
  if (range === null || head.some(({ text }) => text.length > longestHeadLine)) {
    return lines.map(({ line, text }) => ({ kind: 'text', line, text }));
  }
  // Dates in a line of their own belong to the line that opens the head.
  const alone = range.rest === '' && dated > 0;
  const blocks = head.flatMap(({ line, text }, index): Block[] => {
    if (index === dated && alone) return [];
    const dates = index === (alone ? 0 : dated) ? range.dates : null;
    const words = index === dated ? range.rest : text;
    return [{ kind: index === 0 ? 'job' : 'detail', line, text: words, dates }];
  });
  const rest = lines.slice(dated + 1);
  const [first] = rest;
  if (first !== undefined && datesIn(first.text) !== null)
    return [...blocks, ...runOf(rest, datesIn)];
  return [...blocks, ...rest.map(({ line, text }): Block => ({ kind: 'text', line, text }))];
}
