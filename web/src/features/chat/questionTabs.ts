import type { Kept } from './queueState';
import type { Ended } from './turns';

/** The other tabs of this browser that have the same session open. */
export type QuestionTabs = {
  /**
   * Waits for this tab's turn to send. Resolves with the way to give it back, or with null when it
   * was stopped before.
   */
  lock: (signal: AbortSignal) => Promise<(() => void) | null>;
  /** What is kept has changed. */
  tellChange: () => void;
  tellEnd: (kept: Kept, progress: Ended) => void;
  listen: (to: Listener) => () => void;
};

type Listener = { onChange: () => void; onEnd: (kept: Kept, progress: Ended) => void };

/** Tabs of this same release speak with each other here: others have another channel. */
type Word = { session: string } & (
  { kind: 'change' } | { kind: 'end'; kept: Kept; progress: Ended }
);

const channelName = 'holdfast.questions.2';

/**
 * Without Web Locks every tab sends, which the server takes for one question; without a channel the
 * others see an answer when they read the session again.
 */
export function questionTabs(sessionId: string): QuestionTabs {
  let channel: BroadcastChannel | null = null;
  const say = (word: Word) => {
    channel?.postMessage(word);
  };
  return {
    lock: (signal) => lock(`holdfast.questions.${sessionId}`, signal),
    tellChange: () => {
      say({ session: sessionId, kind: 'change' });
    },
    tellEnd: (kept, progress) => {
      say({ session: sessionId, kind: 'end', kept, progress });
    },
    listen({ onChange, onEnd }) {
      const hear = ({ data }: MessageEvent<Word>) => {
        if (data.session !== sessionId) return;
        if (data.kind === 'change') onChange();
        else onEnd(data.kept, data.progress);
      };
      const opened = 'BroadcastChannel' in globalThis ? new BroadcastChannel(channelName) : null;
      channel = opened;
      opened?.addEventListener('message', hear);
      return () => {
        opened?.close();
        if (channel === opened) channel = null;
      };
    },
  };
}

function lock(name: string, signal: AbortSignal): Promise<(() => void) | null> {
  const { locks } = navigator as { locks?: LockManager };
  if (locks === undefined) return Promise.resolve(signal.aborted ? null : () => undefined);
  return new Promise((granted) => {
    locks
      .request(
        name,
        { signal },
        () =>
          new Promise<void>((release) => {
            granted(release);
          }),
      )
      .catch(() => {
        granted(null);
      });
  });
}
