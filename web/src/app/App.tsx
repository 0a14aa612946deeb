import type { SaverRegistry } from '../features/session/saverRegistry';
import { useSessionId } from '../features/session/useSessionId';
import { SessionPage } from './SessionPage';
import { UnnamedSession } from './UnnamedSession';

export function App({ registry }: { registry: SaverRegistry }) {
  const sessionId = useSessionId();
  return sessionId === null ? (
    <UnnamedSession registry={registry} />
  ) : (
    <SessionPage key={sessionId} sessionId={sessionId} registry={registry} />
  );
}
