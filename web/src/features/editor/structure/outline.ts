import type { Block } from './blocks';

/** A place in the text to go to: a section, or under experience a job. */
export type OutlineEntry = {
  kind: 'section' | 'job';
  line: number;
  title: string;
  bullets: number;
};

/** The sections of a text in their order, each with its jobs below it. */
export function outlineOf(blocks: readonly Block[]): readonly OutlineEntry[] {
  const entries: OutlineEntry[] = [];
  let section: OutlineEntry | null = null;
  let job: OutlineEntry | null = null;
  // A resume without headings may begin with its jobs.
  let hasJobs = true;
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
        section = { kind: 'section', line: block.line, title: block.text, bullets: 0 };
        job = null;
        hasJobs = block.section === 'experience';
        entries.push(section);
        break;
      case 'job':
        if (!hasJobs || (block.text === '' && block.dates === null)) break;
        job = {
          kind: 'job',
          line: block.line,
          title: block.text === '' ? (block.dates ?? '') : block.text,
          bullets: 0,
        };
        entries.push(job);
        break;
      case 'bullet':
        if (block.text === '') break;
        if (section !== null) section.bullets++;
        if (job !== null) job.bullets++;
        break;
      case 'name':
      case 'contact':
      case 'detail':
      case 'text':
      case 'rule':
      case 'gap':
        break;
    }
  }
  return entries;
}

/** The entry that a line belongs to; -1 above the first. */
export function entryAt(entries: readonly OutlineEntry[], line: number): number {
  const after = entries.findIndex((entry) => entry.line > line);
  return (after < 0 ? entries.length : after) - 1;
}

/** Whether two lists say the same, as they do after most keys. */
export function sameEntries(a: readonly OutlineEntry[], b: readonly OutlineEntry[]): boolean {
  return (
    a.length === b.length &&
    a.every((one, index) => {
      const other = b[index];
      return (
        one.kind === other?.kind &&
        one.line === other.line &&
        one.title === other.title &&
        one.bullets === other.bullets
      );
    })
  );
}
