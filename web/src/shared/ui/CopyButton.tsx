import { useEffect, useState } from 'react';
import { useMessages } from '../messages/MessagesContext';

const saidForMs = 2_000;

/** Says on itself whether the text is in the clipboard; `label` is what it says before. */
export function CopyButton({ text, label }: { text: string; label: string }) {
  const words = useMessages();
  const [said, setSaid] = useState<'label' | 'copied' | 'failed'>('label');

  useEffect(() => {
    if (said === 'label') return;
    const timer = setTimeout(() => {
      setSaid('label');
    }, saidForMs);
    return () => {
      clearTimeout(timer);
    };
  }, [said]);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(text);
      setSaid('copied');
    } catch {
      setSaid('failed');
    }
  }

  return (
    <button type="button" className="small" onClick={() => void copy()}>
      {said === 'label' ? label : words.copying[said]}
    </button>
  );
}
