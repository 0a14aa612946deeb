import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { useState, type ReactNode } from 'react';
import { DevicesSheet, type DevicesShown } from '../features/devices/DevicesSheet';
import { callWith } from '../shared/api/keyring';
import { createSessionKeys } from '../shared/keys/createSessionKeys';
import { KeysContext } from '../shared/keys/KeysContext';
import { keyringOf } from '../shared/keys/regain';
import { en } from '../shared/messages/en';
import type { Messages } from '../shared/messages/messages';
import { MessagesContext } from '../shared/messages/MessagesContext';
import { memoryKeys } from './memoryKeys';

export const sessionId = '7d444840-9dc0-41d1-b245-5ffdce74fad2';

type Options = {
  title?: string;
  online?: boolean;
  messages?: Messages;
  kept?: ReturnType<typeof memoryKeys>;
};

/** Something of the devices with the keys of one browser around it, against whatever `fetch` is. */
export function renderWithKeys(children: ReactNode, options: Options = {}) {
  const kept = options.kept ?? memoryKeys();
  const keys = createSessionKeys(kept);
  const self = { device: 'me', label: () => 'Test browser' };
  callWith(keyringOf(keys, self));
  const around = (inside: ReactNode) => (
    <QueryClientProvider client={client}>
      <KeysContext value={{ keys, self }}>
        <MessagesContext value={options.messages ?? en}>{inside}</MessagesContext>
      </KeysContext>
    </QueryClientProvider>
  );
  const client = new QueryClient();
  const { rerender } = render(around(children));
  return {
    keys,
    kept,
    client,
    rerender: (next: ReactNode) => {
      rerender(around(next));
    },
  };
}

/** The sheet, opened by a button as in the header. */
export function renderDevices(options: Options = {}) {
  return renderWithKeys(
    <Opener title={options.title ?? 'Jane Moreau'} online={options.online ?? true} />,
    options,
  );
}

function Opener({ title, online }: { title: string; online: boolean }) {
  const [shown, setShown] = useState<DevicesShown | null>(null);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          setShown({ view: 'list', from: null });
        }}
      >
        Open
      </button>
      <DevicesSheet
        shown={shown}
        onShow={setShown}
        onClosed={() => undefined}
        sessionId={sessionId}
        title={title}
        online={online}
      />
    </>
  );
}
