import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from '../app/App';
import { ChatStorage } from '../features/chat/ChatStorage';
import { watchLinks } from '../features/session/keys/openedLinks';
import { listenToKeys, listenToPage } from '../features/session/pageEvents';
import type { Journal } from '../features/session/sync/journal';
import { createSyncRegistry } from '../features/session/sync/registry';
import { pointKeeper } from '../features/session/sync/pointSender';
import { onlySeat } from '../features/session/sync/seat';
import { fetchCovered, putResume } from '../shared/api/session';
import { callWith } from '../shared/api/keyring';
import { createSessionKeys } from '../shared/keys/createSessionKeys';
import { KeysContext } from '../shared/keys/KeysContext';
import type { KeyStore } from '../shared/keys/keyStore';
import { keyringOf } from '../shared/keys/regain';
import { newId } from '../shared/newId';
import { BesideStorage } from '../shared/storage/besideStore';
import { memoryBeside } from './memoryBeside';
import { memoryChat } from './memoryChat';
import { memoryKeys } from './memoryKeys';
import { memoryJournal } from './memoryJournal';

/** The whole page as a person meets it, against whatever `fetch` is. */
export function renderApp(
  journal: Journal = memoryJournal(),
  kept: KeyStore = memoryKeys(),
  beside = memoryBeside(),
) {
  let stopped = false;
  const keys = createSessionKeys(kept);
  const self = { device: 'me', label: () => 'Test browser' };
  callWith(keyringOf(keys, self));
  const stopWatching = watchLinks(keys);
  const registry = createSyncRegistry(
    {
      // The page of an earlier test must not save into the server of the next.
      save: (call) => (stopped ? new Promise(() => undefined) : putResume(call)),
      covered: fetchCovered,
      keepPoint: pointKeeper('me'),
      journal,
      now: () => Date.now(),
      newId,
      random: () => 1,
      device: 'me',
    },
    () => Promise.resolve(onlySeat),
  );
  const stopListening = listenToPage(registry);
  listenToKeys(keys, registry);
  const stop = () => {
    stopped = true;
    stopListening();
    stopWatching();
  };
  const { unmount } = render(
    <QueryClientProvider client={new QueryClient()}>
      <KeysContext value={{ keys, self }}>
        <ChatStorage value={memoryChat()}>
          <BesideStorage value={beside}>
            <App registry={registry} journal={journal} />
          </BesideStorage>
        </ChatStorage>
      </KeysContext>
    </QueryClientProvider>,
  );
  return { stop, keys, unmount };
}
