import { useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { lineAt } from '../../shared/text/lines';
import type { Passage } from '../../shared/text/passage';
import type { ResumeEditing } from '../../shared/text/resumeEditing';
import { countWords } from './countWords';
import { selectedPassage } from './replacePassage';
import { textAreaEditing } from './textAreaEditing';

/** The resume as plain text. What is typed goes up; what is shown comes down. */
export function ResumeEditor(props: {
  text: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** The selected words, and the line with the cursor. */
  onSelect: (passage: Passage | null, line: Passage | null) => void;
  editing?: Ref<ResumeEditing>;
}) {
  const words = useMessages();
  const { text, onChange, onBlur, onSelect, editing } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  useImperativeHandle(editing, () => textAreaEditing(() => area.current), []);

  // React's own onSelect misses selections made without a key or the mouse, as by touch handles.
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const tell = () => {
      if (document.activeElement !== element) return;
      onSelect(selectedPassage(element), lineAt(element.value, element.selectionEnd));
    };
    element.addEventListener('select', tell);
    document.addEventListener('selectionchange', tell);
    return () => {
      element.removeEventListener('select', tell);
      document.removeEventListener('selectionchange', tell);
    };
  }, [area, onSelect]);

  return (
    <div className="editor">
      <textarea
        id="resume"
        ref={area}
        className="editor-text"
        aria-label={words.editor.label}
        dir="auto"
        spellCheck
        autoComplete="off"
        placeholder={words.editor.hint}
        value={text}
        onChange={(event) => {
          onChange(event.currentTarget.value);
        }}
        onBlur={onBlur}
      />
      <p className="editor-count">{words.editor.words(countWords(text))}</p>
    </div>
  );
}
