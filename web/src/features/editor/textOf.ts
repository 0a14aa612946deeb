import type { Text } from '@codemirror/state';

const texts = new WeakMap<Text, string>();

/**
 * The document as a string, made once per document: whoever compares it with one that was given out
 * before compares two references, not two hundred kilobytes.
 */
export function textOf(doc: Text): string {
  const known = texts.get(doc);
  if (known !== undefined) return known;
  const text = doc.toString();
  texts.set(doc, text);
  return text;
}
