import type { Check } from '../../../shared/api/check';
import type { Failure } from '../../../shared/api/problem';
import { explainFailure } from '../../../shared/messages/explainFailure';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Offer } from './editCards';
import { OfferedInsert } from './OfferedInsert';
import { QuestionActions } from './QuestionActions';
import { QuestionCard } from './QuestionCard';
import { SuggestionSaid } from './SuggestionSaid';
import type { SuggestionState } from './suggestionState';
import { useTelling } from './TellContext';

export type Inserting =
  | { kind: 'idle' }
  | { kind: 'checking' }
  | { kind: 'unchecked'; failure: Failure }
  | {
      kind: 'asked';
      about: string;
      asks: Extract<Check, { kind: 'unsupported' }>;
      state: SuggestionState;
    }
  /** What was asked is answered, and may go in. */
  | { kind: 'offered'; offer: Offer }
  | { kind: 'put'; words: string; state: SuggestionState };

/** What came of putting words in at the cursor. */
export function InsertOutcome(props: {
  now: Inserting;
  onChange: (now: Inserting) => void;
  onPut: (words: string) => void;
}) {
  const words = useMessages();
  const { now, onChange, onPut } = props;
  const tell = useTelling();
  return (
    <div className="insert-outcome">
      <p
        className={now.kind === 'unchecked' ? 'suggestion-said unchecked' : 'suggestion-said'}
        role="status"
      >
        {now.kind === 'checking' && words.answers.checking}
        {now.kind === 'unchecked' &&
          `${words.answers.unchecked} ${explainFailure(now.failure, words)}`}
        {now.kind === 'asked' && now.state.kind === 'offered' && words.answers.notInserted}
      </p>
      {now.kind === 'asked' && (
        <QuestionCard
          questions={now.asks.questions}
          draft={now.asks.draft}
          about={now.about}
          target={{ kind: 'cursor' }}
          state={now.state}
          onState={(state) => {
            onChange({ ...now, state });
          }}
          onOffer={(offer) => {
            onChange({ kind: 'offered', offer });
          }}
          onTell={tell}
        />
      )}
      {now.kind === 'offered' && (
        <OfferedInsert
          offer={now.offer}
          onPut={() => {
            onPut(now.offer.words);
          }}
        />
      )}
      {now.kind === 'put' && (
        <>
          <SuggestionSaid
            state={now.state}
            suggestion={now.words}
            unfound={null}
            canAskAnew={false}
          />
          {now.state.kind === 'applied' && (
            <QuestionActions
              state={now.state}
              onState={(state) => {
                onChange({ ...now, state });
              }}
            />
          )}
        </>
      )}
    </div>
  );
}
