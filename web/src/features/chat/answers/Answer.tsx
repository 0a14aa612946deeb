import './answers.css';
import { useCallback, useMemo } from 'react';
import type { Passage } from '../../../shared/text/passage';
import type { Question } from '../turns';
import type { Assistant } from '../useAssistant';
import { AnswerActions } from './AnswerActions';
import { AnswerText } from './AnswerText';
import { EditList } from './EditList';
import { plainText, readMarkdown } from './markdown';
import type { Answered } from './lateAnswer';
import { TellContext } from './TellContext';
import { WholeSuggestion } from './WholeSuggestion';

/** What the assistant said, and what it would change. */
export function Answer(props: {
  answer: Answered;
  question: Question | null;
  /** The question as it is shown. */
  asked: string;
  onAsk: Assistant['ask'];
}) {
  const { answer, question, asked, onAsk } = props;
  const blocks = useMemo(() => readMarkdown(answer.text), [answer.text]);
  const passage = question?.passage ?? null;
  const tell = useCallback((message: string) => void onAsk(message, null, null), [onAsk]);
  const askAnew = (about: Passage) => {
    void onAsk(asked, question?.action ?? null, about);
  };
  return (
    <TellContext value={tell}>
      <AnswerText blocks={blocks} />
      {answer.edits.length > 0 ? (
        <EditList
          edits={answer.edits}
          selection={passage}
          onAskAnew={askAnew}
          onTell={(message, about) => {
            void onAsk(message, null, about);
          }}
        />
      ) : (
        answer.suggestion !== null && (
          <WholeSuggestion passage={passage} suggestion={answer.suggestion} onAskAnew={askAnew} />
        )
      )}
      {answer.edits.length === 0 && answer.suggestion === null && (
        <AnswerActions text={plainText(blocks)} />
      )}
    </TellContext>
  );
}
