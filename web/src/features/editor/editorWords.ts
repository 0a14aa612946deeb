import { Facet } from '@codemirror/state';
import type { Messages } from '../../shared/messages/messages';
import { en } from '../../shared/messages/en';

/** The catalogue, for what the text editor draws by itself. */
export const editorWords = Facet.define<Messages, Messages>({
  combine: ([words]) => words ?? en,
});
