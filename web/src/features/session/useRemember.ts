import { useEffect } from 'react';
import { titleOf } from './recentSessions';
import { rememberSession } from './recentStore';

/** Lists this session under Recent as soon as there is something in it to come back to. */
export function useRemember(sessionId: string, text: string): void {
  const title = titleOf(text);
  const worthIt = text.trim() !== '';
  useEffect(() => {
    if (worthIt) rememberSession({ id: sessionId, at: Date.now(), title });
  }, [sessionId, title, worthIt]);
}
