import { useCallback, useEffect, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import type { Turn } from './turns';

/** This near the end counts as at the end. */
const nearPx = 64;

export type FollowEnd = {
  list: RefObject<HTMLDivElement | null>;
  onScroll: () => void;
  /** Something new is below what is on the screen. */
  unseen: boolean;
  goToEnd: () => void;
};

/**
 * Keeps the newest turn in sight of whoever is at the end, and leaves alone whoever reads further
 * up; a question of one's own always leads to the end. Earlier turns come in above, and what is
 * being read stays where it is.
 */
export function useFollowEnd(turns: readonly Turn[]): FollowEnd {
  const list = useRef<HTMLDivElement>(null);
  const atEnd = useRef(true);
  const top = useRef(0);
  const last = turns.at(-1);
  const lastId = last?.turnId ?? null;
  const lastKind = last?.progress.kind ?? null;
  const firstId = turns[0]?.turnId ?? null;
  const newest = `${lastId ?? ''} ${lastKind ?? ''}`;
  /** The newest there was when the end was left; null at the end. */
  const [leftAt, setLeftAt] = useState<string | null>(null);
  const isAnswer = lastKind === 'done' || lastKind === 'failed';

  const goToEnd = useCallback(() => {
    const box = list.current;
    if (box === null) return;
    atEnd.current = true;
    box.scrollTop = box.scrollHeight;
    top.current = box.scrollTop;
  }, []);

  const onScroll = () => {
    const box = list.current;
    if (box === null) return;
    // Only going up leaves the end: what has grown meanwhile is about to be followed.
    const wentUp = box.scrollTop < top.current;
    top.current = box.scrollTop;
    const isNear = box.scrollHeight - box.scrollTop - box.clientHeight <= nearPx;
    atEnd.current = isNear || (atEnd.current && !wentUp);
    if (atEnd.current) setLeftAt(null);
    else setLeftAt((before) => before ?? newest);
  };

  const shown = useRef<string | null>(null);
  useEffect(() => {
    const before = shown.current;
    shown.current = lastId;
    const isOwn = before !== lastId && (lastKind === 'saving' || lastKind === 'waiting');
    if (atEnd.current || isOwn) goToEnd();
  }, [lastId, lastKind, goToEnd]);

  // What grows without a new turn, as a suggestion that opens again or the field below, is
  // followed too.
  useEffect(() => {
    const box = list.current;
    const content = box?.firstElementChild;
    if (!content || !('ResizeObserver' in window)) return;
    const observer = new ResizeObserver(() => {
      if (atEnd.current) goToEnd();
    });
    observer.observe(content);
    observer.observe(box);
    return () => {
      observer.disconnect();
    };
  }, [goToEnd]);

  const held = useRef<{ id: string; top: number } | null>(null);
  useLayoutEffect(() => {
    const box = list.current;
    const before = held.current;
    if (box !== null && before !== null && before.id !== firstId && !atEnd.current) {
      const turn = box.querySelector<HTMLElement>(`[data-turn="${CSS.escape(before.id)}"]`);
      if (turn !== null) box.scrollTop += turn.offsetTop - before.top;
    }
    const first = box?.querySelector<HTMLElement>('[data-turn]');
    held.current =
      first === null || first === undefined || firstId === null
        ? null
        : { id: firstId, top: first.offsetTop };
  }, [firstId]);

  return { list, onScroll, unseen: isAnswer && leftAt !== null && leftAt !== newest, goToEnd };
}
