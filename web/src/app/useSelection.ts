import { useCallback, useState } from 'react';
import type { Passage } from '../shared/text/passage';

type Selection = { selected: Passage | null; line: Passage | null };

/** What is selected in the resume, as long as it is the text of now. */
export function useSelection(text: string) {
  const [selection, setSelection] = useState<Selection>({ selected: null, line: null });
  const select = useCallback((selected: Passage | null, line: Passage | null = null) => {
    setSelection({ selected, line });
  }, []);
  const current = (passage: Passage | null) => (passage?.place?.whole === text ? passage : null);
  return { selected: current(selection.selected), line: current(selection.line), select };
}
