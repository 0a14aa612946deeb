import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Conversation } from './useConversation';

/** This near the beginning, what comes before is wanted. */
const nearPx = 48;
const settledMs = 1_000;

/**
 * Loads earlier turns for whoever scrolls up to the first. `quiet` is while they come in; `came` for
 * a moment after, when it may be told.
 */
export function useEarlier(
  list: RefObject<HTMLDivElement | null>,
  earlier: Conversation['earlier'],
  showEarlier: () => void,
): { onScroll: () => void; quiet: boolean; came: boolean } {
  const [before, setBefore] = useState(earlier);
  const [came, setCame] = useState(false);
  const top = useRef(0);
  if (before !== earlier) {
    setBefore(earlier);
    setCame(before === 'loading' && earlier !== 'failed');
  }

  useEffect(() => {
    if (!came) return;
    const timer = setTimeout(() => {
      setCame(false);
    }, settledMs);
    return () => {
      clearTimeout(timer);
    };
  }, [came]);

  return {
    onScroll() {
      const now = list.current?.scrollTop ?? 0;
      const wentUp = now < top.current;
      top.current = now;
      // A failure is for the person to try again: the button says so.
      if (wentUp && now <= nearPx && earlier === 'more') showEarlier();
    },
    quiet: earlier === 'loading' || came,
    came,
  };
}
