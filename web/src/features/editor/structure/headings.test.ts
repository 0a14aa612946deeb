import { describe, expect, it } from 'vitest';
import { headingAt, nameLineOf } from './headings';

/** The headings of a text, by their titles. */
function headings(text: string): string[] {
  const lines = text.split('\n');
  const lineAt = (index: number) => lines[index] ?? '';
  const nameLine = nameLineOf(lineAt, lines.length);
  return lines.flatMap((_, index) => headingAt(lineAt, index, nameLine) ?? []);
}

const below = (line: string) => `Jane Moreau\nLyon\n\n${line}\nand so on`;

describe('a heading is', () => {
  it.each([
    ['a known word', 'Experience', 'Experience'],
    ['a known word with a colon', 'Skills:', 'Skills'],
    ['a known word with a space and a colon', 'Skills :', 'Skills'],
    ['two known words', 'Licenses & Certifications', 'Licenses & Certifications'],
    ['a known word in capitals', 'EDUCATION', 'EDUCATION'],
    ['unknown capitals', 'CLINICAL ROTATIONS', 'CLINICAL ROTATIONS'],
    ['short capitals', 'PRO BONO', 'PRO BONO'],
    ['capitals of another alphabet', 'ОПЫТ РАБОТЫ', 'ОПЫТ РАБОТЫ'],
    ['Markdown', '## Things I made', 'Things I made'],
    ['Markdown, closed', '## Things I made ##', 'Things I made'],
    ['bold Markdown', '**Skills:**', 'Skills'],
    ['an underlined line', 'Things I made\n-------------', 'Things I made'],
    ['a doubly underlined line', 'Things I made\n===', 'Things I made'],
    ['a short line with a colon, by itself', 'Selected clients:', 'Selected clients'],
    ['an Arabic word', 'الخبرات', 'الخبرات'],
    ['an Arabic word with a colon', 'المهارات:', 'المهارات'],
    ['an Arabic word with vowel marks', 'التَّعليم', 'التَّعليم'],
    ['Arabic words with another alef', 'الإنجازات', 'الإنجازات'],
    ['an unknown Arabic title with a colon', 'ورش العمل:', 'ورش العمل'],
    ['Arabic, underlined', 'ورش العمل\n---', 'ورش العمل'],
  ])('%s', (_, line, title) => {
    expect(headings(below(line))).toEqual([title]);
  });

  it('a known word in the very first line', () => {
    expect(headings('Summary\nEngineer')).toEqual(['Summary']);
  });

  it('a known word right below other words', () => {
    expect(headings('Jane\nSkills\nExcel')).toEqual(['Skills']);
  });
});

describe('a heading is not', () => {
  it.each([
    ['a name', 'JANE MOREAU\nLyon'],
    ['a name as Markdown', '# Jane Moreau\nLyon'],
    ['a name, underlined', 'Jane Moreau\n===========\nLyon'],
    ['a name below empty lines', '\n\nJANE MOREAU'],
    ['nothing', ''],
    ['a bullet', below('- SKILLS')],
    ['a rule', below('-----')],
    ['a sentence', below('I worked there for two years.')],
    ['a sentence that begins with a known word', below('Experience with Java and Go')],
    ['a shouted sentence', below('AVAILABLE AT ONCE, ANYWHERE!')],
    ['capitals in the middle of a paragraph', 'Jane\nLyon\nSENIOR ENGINEER'],
    ['an abbreviation', below('UK')],
    ['capitals with dates below them', below('ACME CORPORATION\n2019 – 2021')],
    ['capitals with a figure', below('ROOM 101')],
    ['an address', below('JANE@EXAMPLE.ORG')],
    ['a list with a known word before it', below('Skills: Excel, Word')],
    ['a long line in capitals', below('WORD '.repeat(20))],
    ['a colon inside a job', 'Jane\n\nAcme\nResponsible for:\n- x'],
    ['an Arabic sentence', below('عملت في الشركة لمدة سنتين')],
    ['an Arabic name', 'ليان السكري\nمحاسبة'],
  ])('%s', (_, text) => {
    expect(headings(text)).toEqual([]);
  });
});
