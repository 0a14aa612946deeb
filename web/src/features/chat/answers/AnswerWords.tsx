import { answerPieces } from './quotations';

/** Said words with each quotation kept in a direction of its own. */
export function AnswerWords({ text }: { text: string }) {
  return answerPieces(text).map((piece, index) =>
    piece.kind === 'quoted' ? <bdi key={index}>{piece.text}</bdi> : piece.text,
  );
}
