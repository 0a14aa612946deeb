import { useMessages } from '../../shared/messages/MessagesContext';
import { CopyButton } from '../../shared/ui/CopyButton';
import { CardButton } from './CardButton';
import type { Progress, Question, Turn } from './turns';

/** What can be done with any turn; one object for all of them. */
export type TurnDeeds = {
  send: (question: Question) => Promise<void>;
  stop: (turnId: string) => void;
  remove: (turnId: string) => void;
  tryNow: () => void;
  edit: (question: Question) => void;
};

/** The ways on from a question that has no answer, and the way to take an answer along. */
export function TurnActions(props: {
  question: Question | null;
  /** The question as it is shown. */
  asked: string;
  progress: Turn['progress'];
  deeds: TurnDeeds;
}) {
  const words = useMessages();
  const { question, asked, progress, deeds } = props;
  const again = wordsAgain(progress.kind);
  const isHere = progress.kind === 'waiting' || progress.kind === 'refused';
  return (
    <div className="turn-actions">
      {question !== null && again !== null && (
        <CardButton
          words={words.chat[again]}
          onPress={() => {
            void deeds.send(question);
          }}
        />
      )}
      {progress.kind === 'waiting' && progress.why.kind === 'server' && (
        <CardButton words={words.chat.waiting.tryNow} onPress={deeds.tryNow} />
      )}
      {question !== null && isHere && (
        <>
          {/* The words of an action are not the person's own. */}
          {question.action === null && (
            <CardButton
              words={words.chat.waiting.edit}
              onPress={() => {
                deeds.edit(question);
              }}
            />
          )}
          <CardButton
            words={words.chat.waiting.remove}
            onPress={() => {
              deeds.remove(question.turnId);
            }}
          />
        </>
      )}
      {question !== null && again !== null && <CopyButton text={asked} label={words.chat.copy} />}
      {progress.kind === 'done' && progress.suggestion === null && (
        <CopyButton text={progress.text} label={words.chat.copy} />
      )}
    </div>
  );
}

function wordsAgain(kind: Progress['kind'] | 'unanswered'): 'askAgain' | 'retry' | null {
  switch (kind) {
    case 'stopped':
      return 'askAgain';
    case 'failed':
    case 'refused':
    case 'unanswered':
      return 'retry';
    case 'waiting':
    case 'saving':
    case 'thinking':
    case 'done':
      return null;
  }
}
