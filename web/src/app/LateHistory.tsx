import type { ComponentProps } from 'react';
import type { HistoryDrawer } from '../features/history/HistoryDrawer';
import { useMessages } from '../shared/messages/MessagesContext';
import { useLate } from './useLate';

const afterFirstLoadMs = 3_000;

async function load() {
  return { Drawer: (await import('../features/history/HistoryDrawer')).HistoryDrawer };
}

/** The history, fetched after the first load. */
export function LateHistory(props: ComponentProps<typeof HistoryDrawer>) {
  const words = useMessages();
  const late = useLate(load, props.open, afterFirstLoadMs);
  switch (late.kind) {
    case 'here':
      return <late.part.Drawer {...props} />;
    case 'waiting':
      return null;
    case 'away':
      return props.open ? (
        <p role="alert" className="sheets-away">
          {words.header.sheetsAway}{' '}
          <button type="button" className="link" onClick={props.onClose}>
            {words.closeSheet}
          </button>
        </p>
      ) : null;
  }
}
