import { EditorState } from '@codemirror/state';
import { EditorView } from '@codemirror/view';
import { useCallback, useContext, useLayoutEffect, useRef, type RefObject } from 'react';
import { oneLineEnd } from '../../shared/text/lineEnds';
import { useMessages } from '../../shared/messages/MessagesContext';
import { showOutsideText } from './outsideText';
import {
  access,
  accessOf,
  inWords,
  resumeExtensions,
  wording,
  type EditorEvents,
} from './resumeExtensions';
import { outliveReload } from './undo/outliveReload';
import { UndoStorage } from './undo/UndoStorage';

/**
 * Keeps an editor in an element. The text flows one way at a time: `events` tell at once, in the
 * task of the key itself, what was changed here, and `text` brings what was changed elsewhere.
 * Gives a way to the editor, which is null while there is none.
 */
export function useResumeView(props: {
  sessionId: string;
  parent: RefObject<HTMLDivElement | null>;
  text: string;
  readOnly: boolean;
  events: EditorEvents;
}): () => EditorView | null {
  const words = useMessages();
  const storage = useContext(UndoStorage);
  const { sessionId, parent, text, readOnly, events } = props;
  const view = useRef<EditorView | null>(null);
  const latest = useRef({ text, readOnly, words, events });

  useLayoutEffect(() => {
    latest.current = { text, readOnly, words, events };
  });

  useLayoutEffect(() => {
    if (parent.current === null) return;
    const at = latest.current;
    const made = new EditorView({
      parent: parent.current,
      state: EditorState.create({
        doc: oneLineEnd(at.text),
        extensions: resumeExtensions(
          at.words,
          at.readOnly,
          {
            onUpdate: (update) => {
              latest.current.events.onUpdate(update);
            },
            onBlur: () => {
              latest.current.events.onBlur();
            },
          },
          outliveReload(sessionId, storage),
        ),
      }),
    });
    view.current = made;
    return () => {
      view.current = null;
      made.destroy();
    };
  }, [parent, sessionId, storage]);

  useLayoutEffect(() => {
    if (view.current !== null) showOutsideText(view.current, text);
  }, [text]);

  useLayoutEffect(() => {
    view.current?.dispatch({
      effects: [wording.reconfigure(inWords(words)), access.reconfigure(accessOf(readOnly))],
    });
  }, [words, readOnly]);

  return useCallback(() => view.current, []);
}
