import type { Failure } from '../api/problem';
import { useMessages } from '../messages/MessagesContext';

/** The small print that lets an operator find what happened. */
export function RequestId({ failure }: { failure: Failure }) {
  const words = useMessages();
  if (failure.kind !== 'answered' || failure.problem.requestId === null) return null;
  return <small className="request-id">{words.failure.requestId(failure.problem.requestId)}</small>;
}
