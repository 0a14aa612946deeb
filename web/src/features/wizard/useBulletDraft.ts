import { useCallback, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { BesideStorage } from '../../shared/storage/besideStore';
import { keptValue } from '../../shared/storage/keptValue';
import { decodeDraft, isBlank, noDraft, type BulletDraft } from './draft';

/** The bullet being made in a session, which outlives the sheet and the page. */
export function useBulletDraft(sessionId: string) {
  const storage = useContext(BesideStorage);
  const [kept] = useState(() =>
    keptValue<BulletDraft>(
      noDraft,
      storage && {
        read: () => storage.read(sessionId, 'bullet').then(decodeDraft),
        write: (draft) => storage.write(sessionId, 'bullet', isBlank(draft) ? null : draft),
      },
    ),
  );
  const draft = useSyncExternalStore(kept.subscribe, kept.now);
  useEffect(() => kept.start(), [kept]);
  const change = useCallback(
    (by: Partial<BulletDraft>) => {
      kept.change((was) => ({ ...was, ...by }));
    },
    [kept],
  );
  return { draft, change };
}
