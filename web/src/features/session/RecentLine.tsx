import { useMessages } from '../../shared/messages/MessagesContext';
import { formatTime } from '../../shared/time/formatTime';
import { Icon } from '../../shared/ui/Icon';
import type { RecentSession } from './recentSessions';
import { hashForSession } from './sessionAddress';

/** One session as a plain link, since the address is the session. */
export function RecentLine(props: {
  session: RecentSession;
  now: number;
  current: boolean;
  unsaved: boolean;
  onOpen: () => void;
  onForget: () => void;
}) {
  const words = useMessages();
  const { session, now, current, unsaved, onOpen, onForget } = props;
  const title = session.title === '' ? words.header.untitled : session.title;
  const about = [
    current ? words.header.openNow : formatTime(session.at, now, words.locale),
    ...(session.words === null ? [] : [words.header.words(session.words)]),
  ].join(' · ');
  return (
    <li className="recent-line">
      <a
        href={hashForSession(session.id)}
        aria-current={current ? 'page' : undefined}
        onClick={onOpen}
      >
        <span className="recent-title" dir="auto">
          {title}
        </span>
        <span className="recent-about">
          {about}
          {unsaved && <strong className="recent-unsaved">{words.header.notSaved}</strong>}
        </span>
      </a>
      {/* The list is the way back to a text that is not safe yet, and the open one would return. */}
      {!current && !unsaved && (
        <button
          type="button"
          className="quiet"
          aria-label={words.header.forget(title)}
          title={words.header.forget(title)}
          onClick={onForget}
        >
          <Icon name="close" />
        </button>
      )}
    </li>
  );
}
