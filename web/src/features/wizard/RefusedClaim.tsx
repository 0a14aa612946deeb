import { useId, useState, type KeyboardEvent } from 'react';
import type { Claim } from '../../shared/api/claims';
import { useLateMessages } from '../../shared/messages/lateMessages';

/** Neither the resume nor the answers say it: a question, to be answered in place. */
export function RefusedClaim({ claim, onSay }: { claim: Claim; onSay: (answer: string) => void }) {
  const { check } = useLateMessages().wizard;
  const [answer, setAnswer] = useState('');
  const id = useId();
  const { question } = claim;

  function say(): void {
    if (answer.trim() !== '') onSay(answer.trim());
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    // It answers the question, and does not put the bullet in.
    event.preventDefault();
    say();
  }

  return (
    <>
      {check.refused} {question !== null && <span dir="auto">{question}</span>}
      <span className="wizard-answer">
        <label htmlFor={id}>{check.answer}</label>
        <input
          id={id}
          type="text"
          dir={answer === '' ? undefined : 'auto'}
          placeholder={check.answerHint}
          value={answer}
          onChange={(event) => {
            setAnswer(event.currentTarget.value);
          }}
          onKeyDown={onKeyDown}
        />
        <button type="button" className="small" disabled={answer.trim() === ''} onClick={say}>
          {check.say}
        </button>
      </span>
    </>
  );
}
