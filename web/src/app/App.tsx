import type { SaverRegistry } from '../features/session/saverRegistry';
import { useSessionId } from '../features/session/useSessionId';
import { SessionPage } from './SessionPage';

export function App({ registry }: { registry: SaverRegistry }) {
  const sessionId = useSessionId();
  return <SessionPage key={sessionId} sessionId={sessionId} registry={registry} />;
}
