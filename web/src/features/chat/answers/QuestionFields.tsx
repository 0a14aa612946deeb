import { useEffect, useId, useRef, useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Asking } from './asking';
import type { Asked } from './blanks';

const longestAnswer = 300;

/** Each question with a field to answer it in place. */
export function QuestionFields(props: {
  fields: readonly Asked[];
  phase: Asking['phase'];
  onAnswer: (answers: readonly string[]) => void;
}) {
  const words = useMessages();
  const { fields, phase, onAnswer } = props;
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<readonly string[]>(() => fields.map(() => ''));
  const busy = phase.kind === 'checking';

  useEffect(() => {
    if (phase.kind === 'blank') form.current?.querySelectorAll('input')[phase.field]?.focus();
  }, [phase]);

  return (
    <form
      ref={form}
      className="question-fields"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onAnswer(answers);
      }}
    >
      {fields.map(({ question }, at) => (
        <div key={at} className="question-field">
          <label htmlFor={`${id}-${at}`} dir="auto">
            {question}
          </label>
          <input
            id={`${id}-${at}`}
            type="text"
            dir="auto"
            autoComplete="off"
            enterKeyHint="done"
            maxLength={longestAnswer}
            readOnly={busy}
            aria-invalid={phase.kind === 'blank' && phase.field === at}
            value={answers[at] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setAnswers((now) => now.map((one, index) => (index === at ? value : one)));
            }}
          />
        </div>
      ))}
      <button type="submit" className="primary small" aria-disabled={busy}>
        {words.answers.use}
      </button>
    </form>
  );
}
