import { useRef, useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Choice } from '../../shared/ui/Choice';
import { Sheet } from '../../shared/ui/Sheet';
import { StartChoices } from './StartChoices';
import type { StartText } from './starters';

export type StartPlace = 'here' | 'new';

/** The same ways to start when there is text already; says what becomes of it. */
export function StartSheet(props: {
  open: boolean;
  /** Whether there is nothing to replace. */
  empty: boolean;
  onClose: () => void;
  onStart: (start: StartText, place: StartPlace) => void;
}) {
  const words = useMessages();
  // A new resume is the choice that changes nothing for whoever does not read this line.
  const [place, setPlace] = useState<StartPlace>('new');
  const chosen = useRef<StartText | null>(null);

  return (
    <Sheet
      open={props.open}
      title={words.start.sheetTitle}
      onClose={props.onClose}
      onClosed={() => {
        const start = chosen.current;
        chosen.current = null;
        if (start !== null) props.onStart(start, props.empty ? 'here' : place);
      }}
    >
      {!props.empty && (
        <>
          <Choice
            label={words.start.place}
            options={[
              { value: 'new', label: words.start.inNew },
              { value: 'here', label: words.start.inThis },
            ]}
            value={place}
            onChoose={setPlace}
          />
          <p className="start-lead">
            {place === 'here' ? words.start.replaces : words.start.staysInRecent}
          </p>
        </>
      )}
      <StartChoices
        onStart={(start) => {
          chosen.current = start;
          props.onClose();
        }}
      />
    </Sheet>
  );
}
