import { modelAnswers } from '../../shared/api/llmStatus';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useLlmStatus } from './useLlmStatus';

/** Who answers, and what may be expected of it. */
export function ProviderLine() {
  const words = useMessages();
  const llm = useLlmStatus();
  if (llm === null) return <p className="provider">{words.chat.title}</p>;
  const { about } = words.chat;
  const byRules = !modelAnswers(llm);
  const said = byRules ? about.offline : about.model;
  return (
    <details className="provider">
      <summary>
        <span>
          {llm.modelUse
            ? words.chat.provider(llm.provider, llm.model, !llm.apiKeyPresent)
            : words.chat.modelOff}
        </span>
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
