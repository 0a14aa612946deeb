import type { SaverRegistry } from '../features/session/saverRegistry';
import { useSessionLoad } from '../features/session/useSessionLoad';
import { useUnsavedSessions } from '../features/session/useUnsavedSessions';
import { OpenSession } from './OpenSession';
import { UnopenedSession } from './UnopenedSession';

/** A session is open once its text came from the server, or was already open in this tab. */
export function SessionPage(props: { sessionId: string; registry: SaverRegistry }) {
  const { sessionId, registry } = props;
  const { load, tryAgain } = useSessionLoad(sessionId, registry.find);
  const runtime =
    load.kind === 'loaded'
      ? registry.open(sessionId, load.session.resume)
      : registry.find(sessionId);
  const unsaved = useUnsavedSessions(registry);
  return runtime === null ? (
    <UnopenedSession sessionId={sessionId} unsaved={unsaved} load={load} onTryAgain={tryAgain} />
  ) : (
    <OpenSession
      sessionId={sessionId}
      registry={registry}
      runtime={runtime}
      session={load.kind === 'loaded' ? load.session : null}
    />
  );
}
