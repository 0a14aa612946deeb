import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { Icon } from '../../shared/ui/Icon';
import type { RecentSession } from './recentSessions';
import { recentSessions } from './recentStore';
import { hashForSession } from './sessionAddress';

type Menu = { kind: 'closed' } | { kind: 'open'; sessions: readonly RecentSession[]; now: number };

/** The sessions opened on this device, as plain links: the address is the session. */
export function RecentMenu({ currentId }: { currentId: string }) {
  const words = useMessages();
  const [menu, setMenu] = useState<Menu>({ kind: 'closed' });
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (menu.kind === 'closed') return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) close();
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      close();
      button.current?.focus();
    };
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [menu]);

  function close(): void {
    setMenu({ kind: 'closed' });
  }

  function toggle(): void {
    setMenu(
      menu.kind === 'open'
        ? { kind: 'closed' }
        : { kind: 'open', sessions: recentSessions(), now: Date.now() },
    );
  }

  return (
    <div className="recent" ref={root}>
      <button
        type="button"
        ref={button}
        className="quiet"
        aria-expanded={menu.kind === 'open'}
        aria-controls="recent-list"
        onClick={toggle}
      >
        <Icon name="clock" />
        <span className="button-words">{words.header.recent}</span>
        <Icon name="down" />
      </button>
      {menu.kind === 'open' && (
        <div className="recent-list" id="recent-list">
          {menu.sessions.length === 0 && <p>{words.header.recentEmpty}</p>}
          <ul>
            {menu.sessions.map((session) => (
              <li key={session.id}>
                <a
                  href={hashForSession(session.id)}
                  aria-current={session.id === currentId ? 'page' : undefined}
                  onClick={close}
                >
                  <span className="recent-title" dir="auto">
                    {session.title === '' ? words.header.untitled : session.title}
                  </span>
                  <span className="recent-when">
                    {session.id === currentId
                      ? words.header.openNow
                      : formatTime(session.at, menu.now, words.locale)}{' '}
                    · {session.id.slice(0, 8)}
                  </span>
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
