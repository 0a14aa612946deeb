import type { Journal } from '../features/session/sync/journal';
import type { SyncRegistry } from '../features/session/sync/registry';
import { useSessionId } from '../features/session/useSessionId';
import { SessionPage } from './SessionPage';
import { UnnamedSession } from './UnnamedSession';

export function App({ registry, journal }: { registry: SyncRegistry; journal: Journal }) {
  const sessionId = useSessionId();
  return sessionId === null ? (
    <UnnamedSession registry={registry} />
  ) : (
    <SessionPage key={sessionId} sessionId={sessionId} registry={registry} journal={journal} />
  );
}
