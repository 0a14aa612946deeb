import { useCallback, useState } from 'react';
import { tabStorage } from '../../shared/storage/tabStorage';

/** A message being written. A reload keeps it; a draft of another session is another draft. */
export function useDraft(sessionId: string): [string, (message: string) => void] {
  const key = `holdfast.draft.${sessionId}`;
  const [draft, setDraft] = useState(() => tabStorage.read(key) ?? '');
  const write = useCallback(
    (message: string) => {
      setDraft(message);
      tabStorage.write(key, message);
    },
    [key],
  );
  return [draft, write];
}
