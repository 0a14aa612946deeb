import { modelAnswers } from '../../shared/api/llmStatus';
import { useMessages } from '../../shared/messages/MessagesContext';
import { CopyButton } from '../../shared/ui/CopyButton';
import { CardButton } from './CardButton';
import { forTheModel, forTheRules, isForWantOfAModel } from './modelAgain';
import type { Progress, Question, Turn } from './turns';
import { useLlmStatus } from './useLlmStatus';

/** What can be done with any turn; one object for all of them. */
export type TurnDeeds = {
  send: (question: Question) => Promise<void>;
  stop: (turnId: string) => void;
  remove: (turnId: string) => void;
  tryNow: () => void;
  edit: (question: Question) => void;
};

/** The ways on from a question that has no answer. */
export function TurnActions(props: {
  question: Question | null;
  /** The question as it is shown. */
  asked: string;
  progress: Turn['progress'];
  deeds: TurnDeeds;
}) {
  const words = useMessages();
  const { question, asked, progress, deeds } = props;
  const llm = useLlmStatus();
  const withoutModel = isForWantOfAModel(progress) && (llm === null || modelAnswers(llm));
  const again = wordsAgain(progress.kind);
  const isHere = progress.kind === 'waiting' || progress.kind === 'refused';
  return (
    <div className="turn-actions">
      {question !== null && again !== null && (
        <CardButton
          words={words.chat[again]}
          onPress={() => {
            void deeds.send(forTheModel(question));
          }}
        />
      )}
      {question !== null && withoutModel && (
        <CardButton
          words={words.chat.withoutModel}
          onPress={() => {
            void deeds.send(forTheRules(question));
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
