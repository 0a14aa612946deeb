import { useMessages } from '../../shared/messages/MessagesContext';
import type { Passage } from '../../shared/text/passage';
import { AnswerText } from './AnswerText';
import { SuggestionCard } from './SuggestionCard';
import { TurnFailureWords } from './TurnFailureWords';
import { TurnRefused } from './TurnRefused';
import { TurnStatus } from './TurnStatus';
import { TurnWaiting } from './TurnWaiting';
import type { Turn } from './turns';

export function TurnAnswer(props: {
  turn: Turn;
  onStop: () => void;
  onAskAnew: (passage: Passage) => void;
}) {
  const words = useMessages();
  const { turn, onStop, onAskAnew } = props;
  const { progress, question } = turn;
  switch (progress.kind) {
    case 'waiting':
      return <TurnWaiting kept={progress.kept} why={progress.why} />;
    case 'refused':
      return <TurnRefused failure={progress.failure} />;
    case 'saving':
      return <TurnStatus since={null} onStop={onStop} />;
    case 'thinking':
      return <TurnStatus since={progress.since} onStop={onStop} />;
    case 'unanswered':
      return <p>{words.chat.unanswered}</p>;
    case 'stopped':
      return <p className="turn-stopped">{words.chat.stopped}</p>;
    case 'failed':
      return <TurnFailureWords reason={progress.reason} />;
    case 'done':
      return (
        <>
          <AnswerText text={progress.text} />
          {progress.suggestion !== null && (
            <SuggestionCard
              passage={question?.passage ?? null}
              suggestion={progress.suggestion}
              onAskAnew={onAskAnew}
            />
          )}
        </>
      );
  }
}
