import { useEffect, type RefObject } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Passage } from '../../shared/text/passage';
import { countWords } from './countWords';
import { selectedPassage } from './replacePassage';

/** The resume as plain text. What is typed goes up; what is shown comes down. */
export function ResumeEditor(props: {
  text: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  onSelect: (passage: Passage | null) => void;
  area: RefObject<HTMLTextAreaElement | null>;
}) {
  const words = useMessages();
  const { text, onChange, onBlur, onSelect, area } = props;

  // React's own onSelect misses selections made without a key or the mouse, as by touch handles.
  useEffect(() => {
    const element = area.current;
    if (element === null) return;
    const tell = () => {
      if (document.activeElement === element) onSelect(selectedPassage(element));
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
