import type { KeyboardEvent } from 'react';

/** While an input method composes, Enter chooses a word and is no Enter to the page. */
export function isComposing(event: KeyboardEvent): boolean {
  // Safari ends the composition before it tells of the key, and gives it away only by this code.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  return event.nativeEvent.isComposing || event.nativeEvent.keyCode === 229;
}
