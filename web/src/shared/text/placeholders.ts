/** A place in a suggestion that waits for a figure or fact that only the person knows. */
export const placeholder = /\[(?:…|\.{3}|[^\][\n]{2,120})\](?!\()/gu;

export type Piece = { kind: 'words' | 'placeholder'; text: string };

export function withPlaceholders(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of text.matchAll(placeholder)) {
    if (match.index > at) pieces.push({ kind: 'words', text: text.slice(at, match.index) });
    pieces.push({ kind: 'placeholder', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'words', text: text.slice(at) });
  return pieces;
}

/** Where the first placeholder stands, or null. */
export function firstPlaceholder(text: string): { start: number; end: number } | null {
  const match = new RegExp(placeholder).exec(text);
  return match === null ? null : { start: match.index, end: match.index + match[0].length };
}
