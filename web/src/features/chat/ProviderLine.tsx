import { useMessages } from '../../shared/messages/MessagesContext';
import { useLlmStatus } from './useLlmStatus';

/** Who answers, and what may be expected of it. */
export function ProviderLine() {
  const words = useMessages();
  const llm = useLlmStatus();
  if (llm === null) return <p className="provider">{words.chat.title}</p>;
  const { about } = words.chat;
  const said = llm.provider === 'offline' ? about.offline : about.model;
  return (
    <details className="provider">
      <summary>
        <span>{words.chat.provider(llm.provider, llm.model, !llm.apiKeyPresent)}</span>
        <span className="provider-more">{about.title}</span>
      </summary>
      <ul>
        {said.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}
