import type { ComponentProps } from 'react';
import type { DevicesSheet } from '../features/devices/DevicesSheet';
import { useMessages } from '../shared/messages/MessagesContext';
import { useLate } from './useLate';

const afterFirstLoadMs = 4_000;

async function load() {
  return { Sheet: (await import('../features/devices/DevicesSheet')).DevicesSheet };
}

/** The devices, fetched after the first load. */
export function LateDevices(props: ComponentProps<typeof DevicesSheet>) {
  const words = useMessages();
  const wanted = props.shown !== null;
  const late = useLate(load, wanted, afterFirstLoadMs);
  switch (late.kind) {
    case 'here':
      return <late.part.Sheet {...props} />;
    case 'waiting':
      return null;
    case 'away':
      return wanted ? (
        <p role="alert" className="sheets-away">
          {words.header.sheetsAway}{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              props.onShow(null);
            }}
          >
            {words.closeSheet}
          </button>
        </p>
      ) : null;
  }
}
