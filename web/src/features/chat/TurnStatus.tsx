import { modelAnswers } from '../../shared/api/llmStatus';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useNow } from '../../shared/time/useNow';
import { useLlmStatus } from './useLlmStatus';

const saidAfterSeconds = 2;

/** What is being done for an answer, and for how long; `since` is null while the text is saved. */
export function TurnStatus({ since, onStop }: { since: number | null; onStop: () => void }) {
  const words = useMessages();
  const llm = useLlmStatus();
  const now = useNow(since !== null);
  const seconds = since === null ? 0 : Math.floor((now - since) / 1000);
  const model = llm !== null && modelAnswers(llm) ? (llm.model ?? llm.provider) : null;
  return (
    <div className="turn-pending">
      <p>
        {since === null ? words.chat.saving : words.chat.asking(model)}
        {/* Read out every second, it would drown everything else. */}
        {seconds >= saidAfterSeconds && (
          <span aria-hidden="true" className="turn-seconds">
            {' '}
            {words.chat.seconds(seconds)}
          </span>
        )}
      </p>
      <button type="button" className="small" onClick={onStop}>
        {words.chat.stop}
      </button>
    </div>
  );
}
