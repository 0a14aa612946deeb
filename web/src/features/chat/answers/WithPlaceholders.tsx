import { withPlaceholders } from '../../../shared/text/placeholders';

/** Words in which what is left to fill in stands out. */
export function WithPlaceholders({ text }: { text: string }) {
  return withPlaceholders(text).map((piece, index) =>
    piece.kind === 'placeholder' ? <mark key={index}>{piece.text}</mark> : piece.text,
  );
}
