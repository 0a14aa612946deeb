import { countWords } from '../../../shared/text/countWords';

export type Counts = { words: number; characters: number; lines: number };

/**
 * Characters are what a person would count, without line ends; an emoji that is put together out of
 * several counts as several.
 */
export function countsOf(text: string): Counts {
  const ends = text.match(/\n/g)?.length ?? 0;
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return {
    words: countWords(text),
    characters: text.length - ends - pairs,
    lines: text === '' ? 0 : ends + 1,
  };
}
