import { useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ResumeEditing } from '../shared/text/resumeEditing';
import type { Tab } from './panes';

/**
 * What the assistant may do to the resume, whether or not an editor is there: a conflict takes its
 * place. On a phone, what is shown or focused in the resume has its pane come to the front.
 */
export function useResumeEditing(setTab: (tab: Tab) => void) {
  const editor = useRef<ResumeEditing>(null);
  const editing = useMemo((): ResumeEditing => {
    const toFront = () => {
      flushSync(() => {
        setTab('edit');
      });
    };
    return {
      replace: (...change) => editor.current?.replace(...change) ?? { kind: 'notEditable' },
      insertBelow: (...change) => editor.current?.insertBelow(...change) ?? { kind: 'notEditable' },
      replaceEach: (changes) =>
        editor.current?.replaceEach(changes) ?? changes.map(() => ({ kind: 'notEditable' })),
      insertAtCursor: (words) => editor.current?.insertAtCursor(words) ?? { kind: 'notEditable' },
      replaceAll: (text) => editor.current?.replaceAll(text) ?? { kind: 'notEditable' },
      undo: () => editor.current?.undo(),
      reveal: (passage) => {
        toFront();
        return editor.current?.reveal(passage) ?? false;
      },
      point: (passages) => editor.current?.point(passages),
      focus: () => {
        toFront();
        editor.current?.focus();
      },
    };
  }, [setTab]);
  return { editor, editing };
}
