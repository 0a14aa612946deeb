import { useState, type RefObject } from 'react';
import type { Passage } from '../../../shared/text/passage';
import { useResume } from '../ResumeContext';
import { useOnScreen } from '../useOnScreen';
import { anchoredIn, type Anchored } from './anchored';

/** Follows passages through the text as it changes, while what shows them is on the screen. */
export function useAnchored(
  passages: readonly Passage[],
  shownIn: RefObject<Element | null>,
): readonly Anchored[] {
  const { text } = useResume();
  const onScreen = useOnScreen(shownIn);
  const [held, setHeld] = useState<{ text: string | null; anchored: readonly Anchored[] }>(() => ({
    text: null,
    anchored: passages.map((passage) => ({ passage, located: null })),
  }));
  if (onScreen && held.text !== text) {
    setHeld({ text, anchored: held.anchored.map(({ passage }) => anchoredIn(text, passage)) });
  }
  return held.anchored;
}
