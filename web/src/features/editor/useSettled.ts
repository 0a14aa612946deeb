import { useEffect, useState } from 'react';

/** Texts up to this length are looked through between two keys without anybody noticing. */
const short = 20_000;
const shortRestMs = 60;
const longRestMs = 250;

/** The text as it stood when typing last rested, for what need not follow every key. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    if (text === settled) return;
    const timer = setTimeout(
      () => {
        setSettled(text);
      },
      text.length > short ? longRestMs : shortRestMs,
    );
    return () => {
      clearTimeout(timer);
    };
  }, [text, settled]);
  return settled;
}
