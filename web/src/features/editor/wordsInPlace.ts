/** A selection may end with a line's end, which the words put in its place then need as well. */
export function wordsInPlace(old: string, words: string): string {
  const lineEnds = /\n*$/u.exec(old)?.[0] ?? '';
  return words === '' ? '' : words.replace(/[\r\n]+$/u, '') + lineEnds;
}
