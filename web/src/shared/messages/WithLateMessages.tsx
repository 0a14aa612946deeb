import { useEffect, useState, type ReactNode } from 'react';
import { useSettings } from '../settings/SettingsContext';
import type { Language } from './language';
import { LateMessagesContext, lateMessagesIn, type LateMessages } from './lateMessages';
import { late as english } from './en/late';

type Spoken = { language: Language; words: LateMessages };

/** Gives a late part of the page its words, in the language of the page. */
export function WithLateMessages({ children }: { children: ReactNode }) {
  const { language } = useSettings().settings;
  const [spoken, setSpoken] = useState<Spoken | null>(
    language === 'en' ? { language, words: english } : null,
  );
  const here = spoken?.language === language;

  useEffect(() => {
    if (here) return;
    let left = false;
    // Words that cannot be fetched must not cost the part: then it speaks English.
    void lateMessagesIn(language)
      .catch(() => english)
      .then((words) => {
        if (!left) setSpoken({ language, words });
      });
    return () => {
      left = true;
    };
  }, [language, here]);

  // The old language stands until the new one is here.
  if (spoken === null) return null;
  return <LateMessagesContext value={spoken.words}>{children}</LateMessagesContext>;
}
