import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { downloadText } from '../../shared/text/download';
import { Notice } from '../../shared/ui/Notice';
import type { SetAside } from './sync/state';

/** A text that gave way to another: it can be read, brought back, downloaded, or let go. */
export function AsideNotice(props: { aside: SetAside; onUse: () => void; onDiscard: () => void }) {
  const words = useMessages();
  const { aside, onUse, onDiscard } = props;
  const whose = aside.whose === 'replaced' ? 'mine' : aside.whose;
  const [shown, setShown] = useState(false);
  const [sure, setSure] = useState(false);
  return (
    <Notice
      tone="good"
      words={`${words.notice.aside[whose]} ${words.notice.keptIn[aside.kept ? 'history' : 'device']}`}
      below={
        shown && (
          <textarea
            className="aside-text"
            dir="auto"
            readOnly
            aria-label={words.notice.asideText}
            value={aside.text}
          />
        )
      }
    >
      <button type="button" className="link" onClick={onUse}>
        {aside.whose === 'otherTab' ? words.notice.useIt : words.notice.undo}
      </button>
      <button
        type="button"
        className="link"
        aria-expanded={shown}
        onClick={() => {
          setShown(!shown);
        }}
      >
        {shown ? words.notice.hide : words.notice.show}
      </button>
      <button
        type="button"
        className="link"
        onClick={() => {
          downloadText(aside.text, 'resume-set-aside.txt');
        }}
      >
        {words.notice.download}
      </button>
      {/* Until the history has it, it may be nowhere else: one click must not be the end of it. */}
      <button
        type="button"
        className="link"
        onBlur={() => {
          setSure(false);
        }}
        onClick={() => {
          if (sure || aside.kept) onDiscard();
          else setSure(true);
        }}
      >
        {aside.kept ? words.notice.dismiss : sure ? words.notice.discardSure : words.notice.discard}
      </button>
    </Notice>
  );
}
