import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import '@fontsource-variable/source-serif-4/wght.css';
import '@fontsource-variable/noto-naskh-arabic/wght.css';
import { ChatStorage } from '../features/chat/ChatStorage';
import { draftStore } from '../features/chat/draft';
import { questionStore } from '../features/chat/questionStore';
import { UndoStorage } from '../features/editor/undo/UndoStorage';
import { undoStore } from '../features/editor/undo/undoStore';
import { deviceId } from '../features/session/device';
import { watchLinks } from '../features/session/keys/openedLinks';
import { listenToKeys, listenToPage } from '../features/session/pageEvents';
import { journalDatabase } from '../features/session/sync/journalDatabase';
import { createSyncRegistry } from '../features/session/sync/registry';
import { pointKeeper } from '../features/session/sync/pointSender';
import { takeSeat } from '../features/session/sync/seat';
import { announceTab, tabsAlive } from '../features/session/sync/tabs';
import { fetchCovered, putResume } from '../shared/api/session';
import { callWith } from '../shared/api/keyring';
import { deviceLabel } from '../shared/deviceLabel';
import { createSessionKeys } from '../shared/keys/createSessionKeys';
import { KeysContext } from '../shared/keys/KeysContext';
import { keyStore } from '../shared/keys/keyStore';
import { keyringOf } from '../shared/keys/regain';
import { newId } from '../shared/newId';
import { en } from '../shared/messages/en';
import { messagesIn } from '../shared/messages/language';
import { askForKeeps } from '../shared/storage/askForKeeps';
import { besideStore, BesideStorage } from '../shared/storage/besideStore';
import { deviceDatabase } from '../shared/storage/deviceDatabase';
import { storedSettings, type Settings } from '../shared/settings/settings';
import { UpdateContext } from '../features/update/UpdateContext';
import { App } from './App';
import { dressPage } from './dressPage';
import { SettingsProvider } from './SettingsProvider';
import { startUpdates } from './startUpdates';
import { watchFocus } from './watchFocus';
import '../shared/styles/tokens.css';
import '../shared/styles/base.css';
import '../shared/styles/overlays.css';
import './app.css';
import './shortcuts.css';
import '../features/session/session.css';
import '../features/session/keys/keys.css';
import '../features/start/start.css';
import '../features/editor/editor.css';
import '../features/editor/outline.css';
import '../features/editor/find/find.css';
import '../features/editor/preview.css';
import '../features/chat/chat.css';
import '../features/chat/suggestion.css';
import '../features/chat/composer.css';

const tab = newId();
announceTab(tab);
const database = deviceDatabase();
const journal = journalDatabase(database, tab, tabsAlive);
const device = deviceId();
const keys = createSessionKeys(keyStore(database));
// In the language of the page as it began: nothing is registered before that is known.
const self = { device, label: () => deviceLabel(navigator, catalogue ?? en) };
callWith(keyringOf(keys, self));
watchLinks(keys);
const registry = createSyncRegistry(
  {
    save: putResume,
    covered: fetchCovered,
    keepPoint: pointKeeper(device),
    journal,
    now: () => Date.now(),
    newId,
    random: () => Math.random(),
    device,
  },
  (sessionId) => takeSeat(sessionId, tab),
);
listenToPage(registry);
listenToKeys(keys, registry);
// With the first words, not before: some browsers ask the person.
const stopWaiting = registry.subscribe(() => {
  stopWaiting();
  askForKeeps();
});
watchFocus();
const updater = startUpdates(registry);

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
const settings = storedSettings();
// Before anything is waited for, so that no light page flashes up at night.
dressPage(settings);
// A language that cannot be fetched must not cost the page: then it speaks English.
const catalogue = await messagesIn(settings.language).catch(() => null);
const initial: Settings = catalogue === null ? { ...settings, language: 'en' } : settings;
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={new QueryClient()}>
      <SettingsProvider initial={initial} catalogue={catalogue ?? en}>
        <UpdateContext value={updater}>
          <KeysContext value={{ keys, self }}>
            <ChatStorage
              value={{ questions: questionStore(database), drafts: draftStore(database) }}
            >
              <UndoStorage value={undoStore(database, Date.now)}>
                <BesideStorage value={besideStore(database)}>
                  <App registry={registry} journal={journal} />
                </BesideStorage>
              </UndoStorage>
            </ChatStorage>
          </KeysContext>
        </UpdateContext>
      </SettingsProvider>
    </QueryClientProvider>
  </StrictMode>,
);
