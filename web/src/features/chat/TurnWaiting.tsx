import { retryAfterMs } from '../../shared/api/problem';
import { explainFailure } from '../../shared/messages/explainFailure';
import { useMessages } from '../../shared/messages/MessagesContext';
import { GoesAt } from './GoesAt';
import type { WaitingFor } from './turns';

/** That a question has not gone out yet, why, and whether it outlives the page. */
export function TurnWaiting({ kept, why }: { kept: boolean; why: WaitingFor }) {
  const words = useMessages();
  const { waiting } = words.chat;
  return (
    <>
      <p className="turn-waiting">
        {waiting.title} {why.kind === 'text' && waiting.forText}
        {why.kind === 'server' && `${explainFailure(why.failure, words)} `}
        {why.kind === 'server' &&
          (retryAfterMs(why.failure) === null ? waiting.byItself : <GoesAt at={why.until} />)}
      </p>
      {!kept && <p className="turn-unkept">{waiting.notKept}</p>}
    </>
  );
}
