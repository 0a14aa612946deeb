import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { directionOf, messagesIn } from '../shared/messages/language';
import type { Messages } from '../shared/messages/messages';
import { MessagesContext } from '../shared/messages/MessagesContext';
import { SettingsContext } from '../shared/settings/SettingsContext';
import { storeSettings, type Settings } from '../shared/settings/settings';

/** Gives the page its language and theme; `initial` is with its catalogue, so nothing flickers. */
export function SettingsProvider(props: {
  initial: Settings;
  catalogue: Messages;
  children: ReactNode;
}) {
  const [settings, setSettings] = useState(props.initial);
  const [messages, setMessages] = useState(props.catalogue);

  const choose = useCallback(
    (next: Settings) => {
      storeSettings(next);
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

  useEffect(() => {
    const { documentElement: page } = document;
    page.lang = settings.language;
    page.dir = directionOf[settings.language];
    page.dataset.theme = settings.theme;
  }, [settings]);

  const choice = useMemo(() => ({ settings, choose }), [settings, choose]);
  return (
    <SettingsContext value={choice}>
      <MessagesContext value={messages}>{props.children}</MessagesContext>
    </SettingsContext>
  );
}
