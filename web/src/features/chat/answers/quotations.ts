/** Words that were taken over as they are, such as a line of the resume, and what is said of them. */
export type AnswerPiece = { kind: 'said' | 'quoted'; text: string };

const quotation = /(?<=“)[^”\n]+(?=”)|(?<=«)[^»\n]+(?=»)|\[[^\][\n]+\]/gu;

export function answerPieces(text: string): readonly AnswerPiece[] {
  const pieces: AnswerPiece[] = [];
  let at = 0;
  for (const match of text.matchAll(quotation)) {
    if (match.index > at) pieces.push({ kind: 'said', text: text.slice(at, match.index) });
    pieces.push({ kind: 'quoted', text: match[0] });
    at = match.index + match[0].length;
  }
  if (at < text.length) pieces.push({ kind: 'said', text: text.slice(at) });
  return pieces;
}

/** The direction of what is said: a quotation in another script does not turn it round. */
export function answerDirection(text: string): 'rtl' | 'ltr' | 'auto' {
  const said = answerPieces(text).map((piece) => (piece.kind === 'said' ? piece.text : ''));
  const letter = /\p{L}/u.exec(said.join(' '))?.[0];
  if (letter === undefined) return 'auto';
  return /[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(letter) ? 'rtl' : 'ltr';
}
