import { chatActions, type ChatAction } from '../../shared/api/chat';

export type BarAction = ChatAction | 'sendToChat';
export const barActions: readonly BarAction[] = [...chatActions, 'sendToChat'];

type Key = Pick<KeyboardEvent, 'code' | 'altKey' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'repeat'>;

/** Alt and a digit. By the key's place, since Alt changes what it types on a Mac. */
export function barShortcut(key: Key): BarAction | null {
  if (!key.altKey || key.ctrlKey || key.metaKey || key.shiftKey || key.repeat) return null;
  const digit = /^Digit([1-9])$/.exec(key.code)?.[1];
  return digit === undefined ? null : (barActions[Number(digit) - 1] ?? null);
}
