import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { deviceId } from '../features/session/device';
import { listenToPage } from '../features/session/pageEvents';
import { createSaverRegistry } from '../features/session/saverRegistry';
import { putResume } from '../shared/api/session';
import { newId } from '../shared/newId';
import { App } from './App';
import { watchFocus } from './watchFocus';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import './app.css';
import '../features/session/session.css';
import '../features/editor/editor.css';
import '../features/chat/chat.css';

const registry = createSaverRegistry({
  save: putResume,
  now: () => Date.now(),
  newId,
  random: () => Math.random(),
  device: deviceId(),
});
listenToPage(registry);
watchFocus();

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <App registry={registry} />
    </QueryClientProvider>
  </StrictMode>,
);
