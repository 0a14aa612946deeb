import { useMessages } from '../../shared/messages/MessagesContext';

/** Teaches by examples that work as they stand. */
export function EmptyChat({ onAsk }: { onAsk: (question: string) => void }) {
  const words = useMessages();
  const { title, examples, questions } = words.chat.empty;
  return (
    <div className="turns-empty">
      <p>{title}</p>
      <h3 id="chat-examples">{examples}</h3>
      <ul aria-labelledby="chat-examples">
        {questions.map((question) => (
          <li key={question}>
            <button
              type="button"
              className="small"
              onClick={() => {
                onAsk(question);
              }}
            >
              {question}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
