import { useEffect, useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';

const saidForMs = 2_000;

export function CopyButton({ text }: { text: string }) {
  const words = useMessages();
  const [said, setSaid] = useState<'copy' | 'copied' | 'copyFailed'>('copy');

  useEffect(() => {
    if (said === 'copy') return;
    const timer = setTimeout(() => {
      setSaid('copy');
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
      setSaid('copyFailed');
    }
  }

  return (
    <button type="button" className="small" onClick={() => void copy()}>
      {words.chat[said]}
    </button>
  );
}
