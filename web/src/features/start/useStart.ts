import { useRef, useState } from 'react';
import type { Language } from '../../shared/messages/language';
import { starterText, type StarterId, type StartText } from './starters';
import { fileLimitBytes, readText, readTextFile, type ReadText, type Refusal } from './textFile';

/** Why nothing was loaded; the words are in the catalogue under the same name. */
export type Trouble = Refusal | 'notFetched' | 'unreadable' | 'clipboardShut';

/** The ways to a first text. Only the last one asked for counts, however slow an earlier one is. */
export function useStart(onStart: (start: StartText) => void) {
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [busy, setBusy] = useState(false);
  const asked = useRef(0);

  function get(find: () => Promise<StartText | Trouble>): void {
    const mine = ++asked.current;
    setTrouble(null);
    setBusy(true);
    void find().then((found) => {
      if (mine !== asked.current) return;
      setBusy(false);
      if (typeof found === 'string') setTrouble(found);
      else onStart(found);
    });
  }

  return {
    trouble,
    busy,
    choose: (id: StarterId, language: Language) => {
      get(() => starterText(id, language).catch(() => 'notFetched' as const));
    },
    upload: (file: File) => {
      get(() => fromFile(file));
    },
    paste: () => {
      get(fromClipboard);
    },
  };
}

async function fromFile(file: File): Promise<StartText | Trouble> {
  try {
    // A huge file is not read at all; one byte more than allowed is enough to refuse it.
    const bytes = new Uint8Array(await file.slice(0, fileLimitBytes + 1).arrayBuffer());
    return told(readTextFile(file.name, bytes), 'file');
  } catch {
    return 'unreadable';
  }
}

async function fromClipboard(): Promise<StartText | Trouble> {
  try {
    return told(readText(await navigator.clipboard.readText()), 'pasted');
  } catch {
    // Refused by the person, by the browser, or missing on a page without a secure origin.
    return 'clipboardShut';
  }
}

function told(read: ReadText, what: StartText['what']): StartText | Trouble {
  return read.kind === 'text' ? { text: read.text, what } : read.why;
}
