import { EditorState, StateEffect } from '@codemirror/state';
import { utf8Bytes } from '../../shared/text/utf8Bytes';
import { textOf } from './textOf';

/** Why something that was pasted or dropped was not put in, or the find panel not opened. */
export type Refusal =
  | { kind: 'tooLarge'; bytes: number }
  | { kind: 'notText' | 'unreadable'; name: string }
  | { kind: 'findAway' };

export const refuse = StateEffect.define<Refusal>();

/** What the editor takes: far more than can be saved, and far less than makes a browser slow. */
export const editorLimitBytes = 1024 * 1024;

/** Lets nothing in that makes the text larger than the limit; the text stays as it was. */
export const keepWithinLimit = EditorState.transactionFilter.of((tr) => {
  const brought = tr.isUserEvent('input.paste') || tr.isUserEvent('input.drop');
  // A character has three bytes at most for each of its halves, which saves counting them.
  if (!brought || tr.newDoc.length * 3 <= editorLimitBytes) return tr;
  const bytes = utf8Bytes(textOf(tr.newDoc));
  return bytes <= editorLimitBytes ? tr : { effects: refuse.of({ kind: 'tooLarge', bytes }) };
});
