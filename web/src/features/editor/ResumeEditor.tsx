import type { ViewUpdate } from '@codemirror/view';
import { useCallback, useImperativeHandle, useRef, type Ref } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { passageOf, type Passage } from '../../shared/text/passage';
import type { ResumeEditing } from '../../shared/text/resumeEditing';
import { countWords } from './countWords';
import { changedHere } from './outsideText';
import { resumeHandle } from './resumeHandle';
import { textOf } from './textOf';
import { useResumeView } from './useResumeView';

/** The resume as plain text. What is typed goes up; what is shown comes down. */
export function ResumeEditor(props: {
  text: string;
  readOnly?: boolean;
  onChange: (text: string) => void;
  onBlur: () => void;
  onSelect: (passage: Passage | null) => void;
  editing?: Ref<ResumeEditing>;
}) {
  const words = useMessages();
  const { text, readOnly = false, onChange, onBlur, onSelect, editing } = props;
  const parent = useRef<HTMLDivElement>(null);

  const onUpdate = useCallback(
    (update: ViewUpdate) => {
      const { doc, selection } = update.state;
      if (changedHere(update)) onChange(textOf(doc));
      if (update.selectionSet || update.docChanged) {
        const { from, to } = selection.main;
        onSelect(from === to ? null : passageOf(textOf(doc), from, to));
      }
    },
    [onChange, onSelect],
  );
  const view = useResumeView({ parent, text, readOnly, events: { onUpdate, onBlur } });
  useImperativeHandle(editing, () => resumeHandle(() => view.current), [view]);

  return (
    <div className="editor">
      <div className="editor-view" ref={parent} />
      <p className="editor-count">{words.editor.words(countWords(text))}</p>
    </div>
  );
}
