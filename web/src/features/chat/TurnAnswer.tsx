import { useMessages } from '../../shared/messages/MessagesContext';
import { LateAnswer } from './LateAnswer';
import { TurnFailureWords } from './TurnFailureWords';
import { TurnRefused } from './TurnRefused';
import { TurnStatus } from './TurnStatus';
import { TurnWaiting } from './TurnWaiting';
import type { Turn } from './turns';
import type { Assistant } from './useAssistant';

export function TurnAnswer(props: {
  turn: Turn;
  /** The question as it is shown. */
  asked: string;
  onStop: () => void;
  onAsk: Assistant['ask'];
}) {
  const words = useMessages();
  const { turn, asked, onStop, onAsk } = props;
  const { progress, question } = turn;
  switch (progress.kind) {
    case 'waiting':
      return <TurnWaiting kept={progress.kept} why={progress.why} />;
    case 'refused':
      return <TurnRefused failure={progress.failure} until={progress.until} />;
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
      return <LateAnswer answer={progress} question={question} asked={asked} onAsk={onAsk} />;
  }
}
