import { describe, expect, it } from 'vitest';
import { languages, type Language } from '../../shared/messages/language';
import { starterText, templateIds } from './starters';

const headings: Record<Language, { experience: RegExp; education: RegExp; skills: RegExp }> = {
  en: { experience: /^EXPERIENCE$/m, education: /^EDUCATION$/m, skills: /^SKILLS$/m },
  ar: { experience: /^الخبرة العملية$/m, education: /^التعليم$/m, skills: /^المهارات$/m },
};
const placeholder = /\[[^[\]\n]+\]/g;
const all = languages.flatMap((language) => templateIds.map((id) => [language, id] as const));
const samples = languages.map((language) => [language] as const);

describe('every template', () => {
  it.each(all)('%s %s has the headings that a resume needs', async (language, id) => {
    const { text } = await starterText(id, language);
    for (const heading of Object.values(headings[language])) expect(text).toMatch(heading);
  });

  it.each(all)('%s %s states no figure of its own', async (language, id) => {
    const { text } = await starterText(id, language);
    expect(text.replace(placeholder, '')).not.toMatch(/\p{Nd}/u);
  });

  it.each(all)('%s %s leaves every fact to the person', async (language, id) => {
    const { text } = await starterText(id, language);
    const lines = text.split('\n').filter((line) => line !== '');
    const isHeading = (line: string, i: number) => i > 0 && !/[-[\]:]/.test(line);
    const facts = lines.filter((line, i) => !isHeading(line, i));
    for (const line of facts) expect(line).toMatch(placeholder);
    // Brackets that are open or nested would leave half a hint behind when one is filled in.
    expect(text.replace(placeholder, '')).not.toMatch(/[[\]]/);
  });

  it.each(all)('%s %s has job lines with years, and bullets', async (language, id) => {
    const { text } = await starterText(id, language);
    expect(text).toMatch(/^\[[^\]]+\][,،].+ {3}\[[^\]]+\] – \[[^\]]+\]$/m);
    expect(text.match(/^- \S/gm)?.length).toBeGreaterThanOrEqual(4);
    expect(text).toMatch(/[^\n]\n$/);
  });
});

describe('the sample', () => {
  it.each(samples)('in %s says that it is one, and reaches nobody', async (language) => {
    const { text, what } = await starterText('sample', language);
    expect(what).toBe('sample');
    expect(text.split('\n')[1]).toMatch(/Sample|نموذجية/);
    expect(text).toMatch(/ 555-01\d\d /);
    for (const [, host] of text.matchAll(/@(\S+)/g)) expect(host).toBe('example.org');
    expect(text).not.toMatch(/[[\]]/);
  });
});

it('gives Arabic in the Arabic templates, and only there', async () => {
  for (const id of [...templateIds, 'sample'] as const) {
    expect((await starterText(id, 'ar')).text).toMatch(/\p{Script=Arabic}{3}/u);
    expect((await starterText(id, 'ar')).text).not.toMatch(/[A-Z]{4}/);
    expect((await starterText(id, 'en')).text).not.toMatch(/\p{Script=Arabic}/u);
  }
});
