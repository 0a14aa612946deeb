import type { ComponentProps } from 'react';
import { useMessages } from '../shared/messages/MessagesContext';
import type { HeaderSheets } from './HeaderSheets';
import { useLate } from './useLate';

const afterFirstLoadMs = 2_000;

async function load() {
  return { Sheets: (await import('./HeaderSheets')).HeaderSheets };
}

/** The dialogs of the header, fetched after the first load. */
export function LateSheets(props: ComponentProps<typeof HeaderSheets>) {
  const words = useMessages();
  const wanted = props.open !== null;
  const late = useLate(load, wanted, afterFirstLoadMs);
  switch (late.kind) {
    case 'here':
      return <late.part.Sheets {...props} />;
    case 'waiting':
      return null;
    case 'away':
      return wanted ? (
        <p role="alert" className="sheets-away">
          {words.header.sheetsAway}
        </p>
      ) : null;
  }
}
