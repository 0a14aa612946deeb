import { useMemo, type RefObject } from 'react';
import { locate, type Located, type Passage } from '../../shared/text/passage';
import { useResume } from './ResumeContext';
import { useOnScreen } from './useOnScreen';

/** Where a passage stands in the text of now; null while what shows it is off the screen. */
export function useLocated(
  passage: Passage | null,
  shownIn: RefObject<Element | null>,
): Located | null {
  const { text } = useResume();
  const onScreen = useOnScreen(shownIn);
  return useMemo(
    () => (onScreen && passage !== null ? locate(passage, text) : null),
    [onScreen, passage, text],
  );
}
