import { useKept } from '../../../shared/keys/KeysContext';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { JoinForm } from './JoinForm';

/** In place of a resume that this browser may not see, any more or at all. */
export function LockedSession(props: { sessionId: string; onTryAgain: () => void }) {
  const words = useMessages();
  const { link } = useKept(props.sessionId);
  return (
    <section className="load-failure" aria-labelledby="locked-title">
      <h2 id="locked-title">{words.status.locked}</h2>
      <p>{link?.kind === 'failed' ? words.keys.linkTrouble[link.why] : words.keys.locked}</p>
      <JoinForm />
      <p className="load-failure-actions">
        <button type="button" onClick={props.onTryAgain}>
          {words.load.tryAgain}
        </button>
      </p>
    </section>
  );
}
