import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from '../app/App';
import { ChatStorage } from '../features/chat/ChatStorage';
import { listenToPage } from '../features/session/pageEvents';
import type { Journal } from '../features/session/sync/journal';
import { createSyncRegistry } from '../features/session/sync/registry';
import { pointKeeper } from '../features/session/sync/pointSender';
import { onlySeat } from '../features/session/sync/seat';
import { fetchCovered, putResume } from '../shared/api/session';
import { newId } from '../shared/newId';
import { memoryChat } from './memoryChat';
import { memoryJournal } from './memoryJournal';

/** The whole page as a person meets it, against whatever `fetch` is. */
export function renderApp(journal: Journal = memoryJournal()) {
  let stopped = false;
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
  const stop = () => {
    stopped = true;
    stopListening();
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ChatStorage value={memoryChat()}>
        <App registry={registry} journal={journal} />
      </ChatStorage>
    </QueryClientProvider>,
  );
  return { stop };
}
