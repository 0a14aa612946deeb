export type Counts = { words: number; characters: number; lines: number };

/**
 * Words have a letter or a figure in them, so that a bullet is none. Characters are what a person
 * would count, without line ends; an emoji that is put together out of several counts as several.
 */
export function countsOf(text: string): Counts {
  const words = text.match(/[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const ends = text.match(/\n/g)?.length ?? 0;
  const pairs = text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0;
  return { words, characters: text.length - ends - pairs, lines: text === '' ? 0 : ends + 1 };
}
