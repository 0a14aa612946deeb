import type { Journal } from '../features/session/sync/journal';
import type { SyncRegistry } from '../features/session/sync/registry';
import { useSessionId } from '../features/session/useSessionId';
import { SessionPage } from './SessionPage';

export function App({ registry, journal }: { registry: SyncRegistry; journal: Journal }) {
  const sessionId = useSessionId();
  return (
    <SessionPage key={sessionId} sessionId={sessionId} registry={registry} journal={journal} />
  );
}
