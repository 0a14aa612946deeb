import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { App } from '../app/App';
import { listenToPage } from '../features/session/pageEvents';
import { createSaverRegistry } from '../features/session/saverRegistry';
import { putResume } from '../shared/api/session';
import { newId } from '../shared/newId';

/** The whole page as a person meets it, against whatever `fetch` is. */
export function renderApp() {
  let stopped = false;
  const registry = createSaverRegistry({
    // The page of an earlier test must not save into the server of the next.
    save: (call) => (stopped ? new Promise(() => undefined) : putResume(call)),
    now: () => Date.now(),
    newId,
    random: () => 1,
    device: 'me',
  });
  const stopListening = listenToPage(registry);
  const stop = () => {
    stopped = true;
    stopListening();
  };
  render(
    <QueryClientProvider client={new QueryClient()}>
      <App registry={registry} />
    </QueryClientProvider>,
  );
  return { stop };
}
