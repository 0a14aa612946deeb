import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { useNow } from '../../shared/time/useNow';
import { RecentLine } from './RecentLine';
import { matching, type RecentSession } from './recentSessions';
import { forgetSession, keepsRecent, listAgain } from './recentStore';
import { useRecent } from './useRecent';

const searchFrom = 9;

/** The sessions of this device. What is removed here is off the list, never deleted. */
export function RecentList(props: {
  currentId: string | null;
  unsaved: readonly string[];
  onOpen: () => void;
}) {
  const words = useMessages();
  const { currentId, unsaved, onOpen } = props;
  const sessions = useRecent();
  const [search, setSearch] = useState('');
  const [forgotten, setForgotten] = useState<RecentSession | null>(null);
  const [kept] = useState(keepsRecent);
  const now = useNow(true, 60_000);
  const searching = sessions.length >= searchFrom || search !== '';
  const shown = searching ? matching(sessions, search) : sessions;

  return (
    <div className="recent">
      {!kept && <p className="recent-said">{words.header.recentBlocked}</p>}
      {sessions.length === 0 && <p className="recent-said">{words.header.recentEmpty}</p>}
      {searching && (
        <input
          type="search"
          className="recent-search"
          aria-label={words.header.recentSearch}
          placeholder={words.header.recentSearch}
          value={search}
          onChange={(event) => {
            setSearch(event.currentTarget.value);
          }}
        />
      )}
      <div role="status" className="recent-forgotten">
        {forgotten !== null && (
          <>
            <p>{words.header.forgotten(forgotten.title || words.header.untitled)}</p>
            <button
              type="button"
              className="link"
              onClick={() => {
                listAgain(forgotten);
                setForgotten(null);
              }}
            >
              {words.notice.undo}
            </button>
          </>
        )}
        {searching && sessions.length > 0 && shown.length === 0 && <p>{words.header.recentNone}</p>}
      </div>
      <ul className="recent-list">
        {shown.map((session) => (
          <RecentLine
            key={session.id}
            session={session}
            now={now}
            current={session.id === currentId}
            unsaved={unsaved.includes(session.id)}
            onOpen={onOpen}
            onForget={() => {
              forgetSession(session.id);
              setForgotten(session);
            }}
          />
        ))}
      </ul>
    </div>
  );
}
