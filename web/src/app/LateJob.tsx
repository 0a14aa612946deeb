import type { EditorView } from '@codemirror/view';
import { useMemo } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import type { ResumeEditing } from '../shared/text/resumeEditing';
import type { DraftHolder } from '../features/chat/draft';
import type { Tab } from './panes';
import { useLate } from './useLate';

const afterFirstLoadMs = 3_500;

async function load() {
  const [{ JobPanel }, { pointAtMark, showMarks }] = await Promise.all([
    import('../features/job/JobPanel'),
    import('../features/editor/marks/showMarks'),
  ]);
  return { JobPanel, pointAtMark, showMarks };
}

/** The posting beside the resume, fetched after the first load. */
export function LateJob(props: {
  sessionId: string;
  text: string;
  shown: boolean;
  online: boolean;
  view: () => EditorView | null;
  editing: ResumeEditing;
  draft: DraftHolder;
  onTab: (tab: Tab) => void;
  onWrite: (term: string) => void;
}) {
  const { header } = useMessages();
  const { shown, view, editing, draft, onTab } = props;
  const late = useLate(load, shown, afterFirstLoadMs);
  const part = late.kind === 'here' ? late.part : null;
  const doing = useMemo(
    () =>
      part && {
        marks: {
          show: (marks: Parameters<typeof part.showMarks>[1]) => {
            part.showMarks(view(), marks);
          },
          point: (of: string | null) => {
            part.pointAtMark(view(), of);
          },
        },
        onGo: (passage: Parameters<ResumeEditing['reveal']>[0]) => {
          const found = editing.reveal(passage);
          if (found) editing.focus();
          return found;
        },
        onAsk: (question: string) => {
          draft.change(({ message, quoted }) => ({
            message: message === '' ? question : `${message}\n${question}`,
            quoted,
          }));
          onTab('chat');
          draft.call();
        },
      },
    [part, view, editing, draft, onTab],
  );
  if (part === null || doing === null) {
    return late.kind === 'away' && shown ? <p role="alert">{header.sheetsAway}</p> : null;
  }
  const { sessionId, text, online, onWrite } = props;
  return <part.JobPanel {...{ sessionId, text, shown, online, onWrite }} {...doing} />;
}
