import { useEffect, useRef } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Passage } from '../../../shared/text/passage';
import type { Card, EditState } from './editCards';
import { Evidence } from './Evidence';
import { QuestionCard } from './QuestionCard';
import { SuggestionCard } from './SuggestionCard';

/** One change of an answer: offered as a difference, or a question where the resume is silent. */
export function EditCard(props: {
  card: Card;
  number: number;
  of: number;
  onChange: (to: EditState) => void;
  onAskAnew: (passage: Passage) => void;
  onTell: (message: string) => void;
}) {
  const words = useMessages();
  const { card, number, of, onChange, onAskAnew, onTell } = props;
  const { edit, offer, state, passage, located } = card;
  const place = useRef<HTMLDivElement>(null);
  const title = of > 1 ? words.answers.change(number, of) : undefined;

  // What was asked is now on offer; whoever answered by keyboard goes on there.
  const answered = offer?.said === true;
  useEffect(() => {
    if (answered && document.activeElement === document.body) {
      place.current?.querySelector('button')?.focus();
    }
  }, [answered]);

  return (
    <div ref={place}>
      {offer === null ? (
        <QuestionCard
          questions={edit.questions}
          draft={edit.draft}
          about={edit.before}
          target={{ kind: 'passage', passage, located }}
          title={title}
          state={state}
          onState={(to) => {
            onChange({ offer, state: to });
          }}
          onOffer={(made) => {
            onChange({ offer: made, state: { kind: 'offered' } });
          }}
          onTell={onTell}
        />
      ) : (
        <SuggestionCard
          passage={passage}
          located={located}
          suggestion={offer.words}
          state={state}
          onState={(to) => {
            onChange({ offer, state: to });
          }}
          onAskAnew={onAskAnew}
          {...(title === undefined ? {} : { title })}
          evidence={<Evidence lines={offer.lines} whole={offer.whole} said={offer.said} />}
        />
      )}
    </div>
  );
}
