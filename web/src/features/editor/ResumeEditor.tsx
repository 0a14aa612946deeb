import type { EditorView, ViewUpdate } from '@codemirror/view';
import { useCallback, useImperativeHandle, useMemo, useRef, useState, type Ref } from 'react';
import { lineAt } from '../../shared/text/lines';
import { passageOf, type Passage } from '../../shared/text/passage';
import type { ResumeEditing } from '../../shared/text/resumeEditing';
import { goToLine } from './goToLine';
import { Outline } from './Outline';
import { changedHere } from './outsideText';
import { RefusalNotice } from './RefusalNotice';
import { refuse, type Refusal } from './refusals';
import { resumeHandle } from './resumeHandle';
import { blocksOf } from './structure/blocks';
import { entryAt, outlineOf } from './structure/outline';
import { pagesOf } from './structure/pages';
import { TextCounts } from './TextCounts';
import { textOf } from './textOf';
import { useResumeView } from './useResumeView';
import { useSettled } from './useSettled';

/** The resume as plain text. What is typed goes up; what is shown comes down. */
export function ResumeEditor(props: {
  sessionId: string;
  text: string;
  readOnly?: boolean;
  onChange: (text: string) => void;
  onBlur: () => void;
  /** What is selected, and the line that the caret stands in. */
  onSelect: (passage: Passage | null, line: Passage | null) => void;
  editing?: Ref<ResumeEditing>;
  /** For what is fetched later, and shows or puts something in the text. */
  view?: Ref<() => EditorView | null>;
}) {
  const { sessionId, text, readOnly = false, onChange, onBlur, onSelect, editing, view } = props;
  const parent = useRef<HTMLDivElement>(null);
  const [caret, setCaret] = useState({ line: 0, selected: '' });
  const [refusal, setRefusal] = useState<Refusal | null>(null);

  const onUpdate = (update: ViewUpdate) => {
    const { doc, selection } = update.state;
    if (changedHere(update)) onChange(textOf(doc));
    if (update.selectionSet || update.docChanged) {
      const { from, to, head } = selection.main;
      const whole = textOf(doc);
      const passage = passageOf(whole, from, to);
      onSelect(passage, lineAt(whole, head));
      setCaret({ line: doc.lineAt(head).number - 1, selected: passage?.text ?? '' });
    }
    if (update.docChanged) setRefusal(null);
    for (const effect of update.transactions.flatMap((tr) => tr.effects)) {
      if (effect.is(refuse)) setRefusal(effect.value);
    }
  };
  const viewNow = useResumeView({
    sessionId,
    parent,
    text,
    readOnly,
    events: { onUpdate, onBlur },
  });
  useImperativeHandle(editing, () => resumeHandle(viewNow), [viewNow]);
  useImperativeHandle(view, () => viewNow, [viewNow]);

  const goTo = useCallback(
    (line: number) => {
      goToLine(viewNow(), line);
    },
    [viewNow],
  );

  const settled = useSettled(text);
  const selected = useSettled(caret.selected);
  const blocks = useMemo(() => blocksOf(settled), [settled]);
  const entries = useMemo(() => outlineOf(blocks), [blocks]);
  const pages = useMemo(() => pagesOf(blocks).length, [blocks]);
  return (
    <div className="editor">
      <Outline entries={entries} current={entryAt(entries, caret.line)} onGo={goTo} />
      <div className="editor-view">
        {refusal !== null && (
          <RefusalNotice
            refusal={refusal}
            onDismiss={() => {
              setRefusal(null);
            }}
          />
        )}
        <div className="editor-host" ref={parent} />
      </div>
      <TextCounts text={settled} pages={pages} selected={selected} />
    </div>
  );
}
