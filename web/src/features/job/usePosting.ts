import { useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { asString } from '../../shared/api/decode';
import { BesideStorage } from '../../shared/storage/besideStore';
import { keptValue } from '../../shared/storage/keptValue';

/** The posting of a session, which outlives the page; what was removed can be brought back. */
export function usePosting(sessionId: string) {
  const storage = useContext(BesideStorage);
  const [kept] = useState(() =>
    keptValue<string>(
      '',
      storage && {
        read: () => storage.read(sessionId, 'posting').then(asString),
        write: (text) => storage.write(sessionId, 'posting', text === '' ? null : text),
      },
    ),
  );
  const posting = useSyncExternalStore(kept.subscribe, kept.now);
  const [removed, setRemoved] = useState<string | null>(null);

  useEffect(() => kept.start(), [kept]);

  return {
    posting,
    removed,
    change: (text: string) => {
      setRemoved(null);
      kept.change(() => text);
    },
    remove: () => {
      setRemoved(kept.now());
      kept.change(() => '');
    },
    undo: () => {
      if (removed === null) return;
      kept.change(() => removed);
      setRemoved(null);
    },
  };
}
