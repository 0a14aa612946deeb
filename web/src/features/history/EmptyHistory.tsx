import { useMessages } from '../../shared/messages/MessagesContext';

/** How points come about, for whoever has none yet. */
export function EmptyHistory() {
  const { history } = useMessages();
  return (
    <section className="history-empty" aria-labelledby="history-empty">
      <h3 id="history-empty">{history.emptyTitle}</h3>
      <ul>
        {history.empty.map((way) => (
          <li key={way}>{way}</li>
        ))}
      </ul>
    </section>
  );
}
