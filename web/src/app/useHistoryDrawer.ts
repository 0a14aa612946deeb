import { useCallback, useState } from 'react';
import { useShortcut } from './useShortcut';

/** Whether the history is open; by a shortcut, too. */
export function useHistoryDrawer(): { open: boolean; show: () => void; close: () => void } {
  const [open, setOpen] = useState(false);
  const show = useCallback(() => {
    setOpen(true);
  }, []);
  const close = useCallback(() => {
    setOpen(false);
  }, []);
  useShortcut('history', show);
  return { open, show, close };
}
