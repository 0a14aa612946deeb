import { useState, type RefObject } from 'react';
import type { PointText } from '../shared/api/history';
import type { ResumeEditing } from '../shared/text/resumeEditing';
import { usePutIn } from './usePutIn';

/**
 * Puts an earlier text in the place of the one of now, as one step of its undo.
 *
 * @param keepText has the history keep a text that is about to be replaced
 */
export function useRestoring(
  text: string,
  editing: RefObject<ResumeEditing | null>,
  keepText: (text: string) => void,
) {
  const { put, tell, dismiss } = usePutIn<PointText>(text);
  const [refused, setRefused] = useState(false);

  const restore = (point: PointText) => {
    // Kept before it is replaced; an empty resume has no words to keep.
    if (text !== '') keepText(text);
    const kind = editing.current?.replaceAll(point.text).kind;
    editing.current?.focus();
    setRefused(kind !== 'replaced');
    if (kind === 'replaced') tell(point);
  };

  return {
    restored: refused ? ('notEditable' as const) : put,
    restore,
    undo: () => {
      editing.current?.undo();
      editing.current?.focus();
    },
    dismiss: () => {
      setRefused(false);
      dismiss();
    },
  };
}
