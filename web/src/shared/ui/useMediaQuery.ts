import { useCallback, useSyncExternalStore } from 'react';

/** Whether a media query holds now; false where the browser cannot say. */
export function useMediaQuery(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      const list = mediaList(query);
      list?.addEventListener('change', changed);
      return () => {
        list?.removeEventListener('change', changed);
      };
    },
    [query],
  );
  return useSyncExternalStore(subscribe, () => mediaList(query)?.matches ?? false);
}

function mediaList(query: string): MediaQueryList | null {
  const { matchMedia } = window as { matchMedia?: typeof window.matchMedia };
  return matchMedia === undefined ? null : matchMedia(query);
}
