import type { ComponentProps } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useLatePart } from '../../shared/latePart';
import type { Answer } from './answers/Answer';
import { lateAnswer } from './answers/lateAnswer';

/** An answer; its plain words until what shows it has come. */
export function LateAnswer(props: ComponentProps<typeof Answer>) {
  const words = useMessages();
  const late = useLatePart(lateAnswer);
  if (late.kind === 'here') return <late.part.Answer {...props} />;
  return (
    <>
      <p dir="auto">{props.answer.text}</p>
      {late.kind === 'away' && (
        <p className="turn-unkept">
          {words.chat.answerAway}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              void lateAnswer.want();
            }}
          >
            {words.chat.retry}
          </button>
        </p>
      )}
    </>
  );
}
