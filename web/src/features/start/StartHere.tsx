import { useMessages } from '../../shared/messages/MessagesContext';
import { StartChoices } from './StartChoices';
import type { StartText } from './starters';

/** Under an empty resume: what can be done here. The first letter typed makes it go. */
export function StartHere({ onStart }: { onStart: (start: StartText) => void }) {
  const words = useMessages();
  return (
    <section className="start" aria-labelledby="start-title">
      <h2 id="start-title">{words.start.title}</h2>
      <p className="start-lead">{words.start.lead}</p>
      <StartChoices onStart={onStart} />
    </section>
  );
}
