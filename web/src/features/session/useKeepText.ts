import { useCallback } from 'react';
import { postPoint, type PointToKeep } from '../../shared/api/history';
import { newId } from '../../shared/newId';
import { deviceId } from './device';

/** Sends a text that is about to be replaced to the history of the session. */
export function useKeepText(
  sessionId: string,
): (text: string, reason: PointToKeep['reason']) => void {
  return useCallback(
    (text, reason) => {
      const key = newId();
      void postPoint({ sessionId, text, reason, device: deviceId(), at: Date.now(), key });
    },
    [sessionId],
  );
}
