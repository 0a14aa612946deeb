import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { messagesIn } from '../shared/messages/language';
import type { Messages } from '../shared/messages/messages';
import { MessagesContext } from '../shared/messages/MessagesContext';
import { SettingsContext } from '../shared/settings/SettingsContext';
import {
  isSettingsKey,
  storedSettings,
  storeSettings,
  type Settings,
} from '../shared/settings/settings';
import { dressPage } from './dressPage';

/** Gives the page its language and theme; `initial` is with its catalogue, so nothing flickers. */
export function SettingsProvider(props: {
  initial: Settings;
  catalogue: Messages;
  children: ReactNode;
}) {
  const [settings, setSettings] = useState(props.initial);
  const [messages, setMessages] = useState(props.catalogue);

  const apply = useCallback(
    (next: Settings) => {
      if (next.language === settings.language) {
        setSettings(next);
        return;
      }
      // The old language stands until the new one is here; offline it may never come.
      void messagesIn(next.language).then(
        (catalogue) => {
          setMessages(catalogue);
          setSettings(next);
        },
        () => {
          setSettings({ ...next, language: settings.language });
        },
      );
    },
    [settings],
  );

  const choose = useCallback(
    (next: Settings) => {
      storeSettings(next);
      apply(next);
    },
    [apply],
  );

  useEffect(() => {
    // Another tab chose: the browser tells all tabs but that one.
    const follow = (event: StorageEvent) => {
      if (isSettingsKey(event.key)) apply(storedSettings());
    };
    window.addEventListener('storage', follow);
    return () => {
      window.removeEventListener('storage', follow);
    };
  }, [apply]);

  useEffect(() => {
    dressPage(settings);
  }, [settings]);

  const choice = useMemo(() => ({ settings, choose }), [settings, choose]);
  return (
    <SettingsContext value={choice}>
      <MessagesContext value={messages}>{props.children}</MessagesContext>
    </SettingsContext>
  );
}
