import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blocksOf } from './blocks';
import { entryAt, outlineOf } from './outline';
import { pagesOf } from './pages';

const resume = `JANE MOREAU
Lyon · jane@example.org

SUMMARY
Engineer who likes small services.

Experience
----------
Senior Engineer
Acme, Lyon          Jan 2021 – Present
- Ran checkout
  - for 40 shops
- Cut latency

Engineer, Umbra
2018 – 2020
1. Built an API

Education
B.S., Calloway   2012 – 2016`;

const shown = (text: string) =>
  blocksOf(text).map((block) => `${block.kind}${'text' in block ? ` ${block.text}` : ''}`);

describe('reading a resume', () => {
  it('tells what each line is', () => {
    expect(shown(resume)).toEqual([
      'name JANE MOREAU',
      'contact Lyon · jane@example.org',
      'gap',
      'heading SUMMARY',
      'text Engineer who likes small services.',
      'gap',
      'heading Experience',
      'job Senior Engineer',
      'detail Acme, Lyon',
      'bullet Ran checkout',
      'bullet for 40 shops',
      'bullet Cut latency',
      'gap',
      'job Engineer, Umbra',
      'bullet Built an API',
      'gap',
      'heading Education',
      'job B.S., Calloway',
    ]);
  });

  it('puts dates where they belong', () => {
    const dated = blocksOf(resume).flatMap((block) => ('dates' in block ? [block.dates] : []));
    expect(dated).toEqual([null, 'Jan 2021 – Present', '2018 – 2020', '2012 – 2016']);
  });

  it('lists sections, jobs under experience, and their bullets', () => {
    const entries = outlineOf(blocksOf(resume));
    expect(entries.map(({ kind, title, bullets }) => [kind, title, bullets])).toEqual([
      ['section', 'SUMMARY', 0],
      ['section', 'Experience', 4],
      ['job', 'Senior Engineer', 3],
      ['job', 'Engineer, Umbra', 1],
      ['section', 'Education', 0],
    ]);
  });

  it.each([
    ['above the first section', 0, -1],
    ['in a section', 4, 0],
    ['in a job', 11, 2],
    ['at the end', 99, 4],
  ])('knows which entry a line is in: %s', (_, line, entry) => {
    expect(entryAt(outlineOf(blocksOf(resume)), line)).toBe(entry);
  });

  it('reads degrees in lines that follow each other', () => {
    expect(
      shown('A\n\nEducation\n2016 – 2017  PGCE\n2013 – 2016  BSc\nwith honours').slice(3),
    ).toEqual(['job PGCE', 'job BSc', 'text with honours']);
  });

  it('puts a single year apart under education alone', () => {
    const dated = (heading: string) =>
      blocksOf(`A\n\n${heading}\nDiploma, College 2018\nBSc, Umbra 2012 – 2016`)
        .slice(3)
        .map((block) => [block.kind, 'dates' in block ? block.dates : null]);
    expect(dated('Education')).toEqual([
      ['job', '2018'],
      ['job', '2012 – 2016'],
    ]);
    expect(dated('Skills')[0]).toEqual(['job', null]);
  });

  it('does not take a paragraph with dates far down for a job', () => {
    expect(shown('A\n\nSkills\none\ntwo\nthree\n2019 – 2021').slice(3)).toEqual([
      'text one',
      'text two',
      'text three',
      'text 2019 – 2021',
    ]);
  });
});

describe('resumes of many trades', () => {
  const folder = new URL(
    '../../../../../functions/assistant/src/test/resources/resumes/',
    import.meta.url,
  );
  const read = (name: string) => outlineOf(blocksOf(readFileSync(new URL(name, folder), 'utf8')));

  it.each([
    ['dr01_software.txt', 6, 3],
    ['dr02_nurse.txt', 6, 3],
    ['dr03_sales.txt', 0, 3],
    ['dr04_warehouse.txt', 3, 3],
    ['dr05_teacher.txt', 9, 3],
    ['dr06_accountant_ar.txt', 6, 3],
  ])('finds sections and jobs in %s', (name, sections, jobs) => {
    const kinds = read(name).map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind === 'section')).toHaveLength(sections);
    expect(kinds.filter((kind) => kind === 'job')).toHaveLength(jobs);
  });

  it('reads an Arabic one', () => {
    expect(read('dr06_accountant_ar.txt').map(({ title }) => title)).toEqual([
      'الملخص المهني',
      'الخبرة العملية',
      'محاسبة أولى – مجموعة جسر الشمال التجارية، مانشستر',
      'محاسبة – شركة وادي السرو للأغذية، عمّان',
      'مساعدة تدقيق – مكتب الميزان الأخضر لتدقيق الحسابات، عمّان',
      'التعليم',
      'الشهادات',
      'المهارات',
      'اللغات',
    ]);
  });
});

describe('pages', () => {
  it('are none without words', () => {
    expect(pagesOf(blocksOf('\n\n'))).toEqual([]);
  });

  it('break a long text and lose nothing of it', () => {
    const long = blocksOf(`Jane\n\nSkills\n${'- one\n'.repeat(130)}`);
    const pages = pagesOf(long);
    expect(pages).toHaveLength(3);
    expect(pages.flat().filter(({ kind }) => kind !== 'gap')).toEqual(
      long.filter(({ kind }) => kind !== 'gap'),
    );
  });

  it('leave no heading alone at the foot of a page', () => {
    for (let lines = 45; lines < 55; lines++) {
      const pages = pagesOf(blocksOf(`Jane\n\n${'- one\n'.repeat(lines)}\nSkills\nExcel`));
      expect(pages[0]?.at(-1)?.kind).not.toBe('heading');
    }
  });
});
