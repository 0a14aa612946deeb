const emoji = String.raw`\p{RI}\p{RI}|\p{Extended_Pictographic}[\p{EMod}\uFE0F]*(?:\u200D\p{Extended_Pictographic}[\p{EMod}\uFE0F]*)*`;
const word = String.raw`[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.,\u200C][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*%?`;
const pieces = new RegExp(
  String.raw`\[[^[\]\n]{1,120}\]|${emoji}|${word}|\r\n|\n|[^\S\n]+|.\p{M}*`,
  'gsu',
);

/**
 * A text in the pieces that a person would change as one: words (in any script, with their marks
 * and their figures), placeholders such as `[number]`, spaces, line ends, signs, emoji. Put together
 * they are the text again.
 */
export function words(text: string): readonly string[] {
  return text.match(pieces) ?? [];
}
