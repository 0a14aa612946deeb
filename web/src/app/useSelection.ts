import { useCallback, useState } from 'react';
import { oneLineEnd } from '../shared/text/lineEnds';
import type { Passage } from '../shared/text/passage';

type Selection = { selected: Passage | null; line: Passage | null };

/** What is selected in the resume, as long as it is the text of now. */
export function useSelection(text: string) {
  const [selection, setSelection] = useState<Selection>({ selected: null, line: null });
  const select = useCallback((selected: Passage | null, line: Passage | null = null) => {
    setSelection({ selected, line });
  }, []);
  const current = (passage: Passage | null) => (isOf(passage, text) ? passage : null);
  return { selected: current(selection.selected), line: current(selection.line), select };
}

function isOf(passage: Passage | null, text: string): boolean {
  const whole = passage?.place?.whole;
  return whole !== undefined && (whole === text || whole === oneLineEnd(text));
}
