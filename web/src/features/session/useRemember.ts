import { useEffect, useRef } from 'react';
import { noteSession } from './recentStore';

const pauseMs = 1_000;

/** Keeps the line of this session under Recent true: at once when opened, then at each pause. */
export function useRemember(sessionId: string, text: string): void {
  const pending = useRef<(() => void) | null>(null);
  const opened = useRef(false);

  useEffect(() => {
    const note = () => {
      pending.current = null;
      noteSession({ id: sessionId, at: Date.now(), text });
    };
    pending.current = note;
    const timer = setTimeout(note, opened.current ? pauseMs : 0);
    opened.current = true;
    return () => {
      clearTimeout(timer);
    };
  }, [sessionId, text]);

  useEffect(() => {
    const now = () => pending.current?.();
    window.addEventListener('pagehide', now);
    return () => {
      window.removeEventListener('pagehide', now);
      now();
    };
  }, []);
}
