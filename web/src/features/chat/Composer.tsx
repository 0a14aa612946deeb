import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { sendable } from '../../shared/text/sendable';
import { utf8Bytes } from '../../shared/text/utf8Bytes';
import { Icon } from '../../shared/ui/Icon';
import { useMediaQuery } from '../../shared/ui/useMediaQuery';
import type { DraftHolder } from './draft';
import { isComposing } from './isComposing';
import { QuotedPassage } from './QuotedPassage';
import type { Assistant } from './useAssistant';

const limitKilobytes = 32;

export function Composer(props: {
  draft: DraftHolder;
  onSend: Assistant['ask'];
  /** Stops the answer that is waited for; null while there is none. */
  onStop: (() => void) | null;
}) {
  const words = useMessages();
  const { draft, onSend, onStop } = props;
  const { message, quoted } = useSyncExternalStore(draft.subscribe, draft.now);
  const calls = useSyncExternalStore(draft.subscribe, draft.calls);
  /** What is being written down, after which the field is emptied. */
  const sending = useRef<string | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const touch = useMediaQuery('(pointer: coarse)');
  const [refused, setRefused] = useState(false);
  const tooLong = utf8Bytes(message) > limitKilobytes * 1024;
  const sendableNow = !tooLong && message.trim() !== '';

  useEffect(() => {
    if (calls > 0) field.current?.focus();
  }, [calls]);

  function send(): void {
    setRefused(!sendableNow && tooLong);
    if (!sendableNow || sending.current !== null) return;
    sending.current = message;
    void onSend(sendable(message.trim()), null, quoted).then(() => {
      sending.current = null;
      // What was typed meanwhile stays.
      draft.change((now) => ({
        message: now.message.startsWith(message) ? now.message.slice(message.length) : now.message,
        quoted: now.quoted === quoted ? null : now.quoted,
      }));
    });
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key === 'Escape' && onStop !== null && !isComposing(event)) {
      event.preventDefault();
      onStop();
      return;
    }
    if (event.key !== 'Enter' || event.shiftKey || event.altKey || isComposing(event)) return;
    event.preventDefault();
    send();
  }

  return (
    <form
      className="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {quoted !== null && (
        <QuotedPassage
          passage={quoted}
          onRemove={() => {
            draft.change((now) => ({ ...now, quoted: null }));
          }}
        />
      )}
      <textarea
        ref={field}
        aria-label={words.chat.messageLabel}
        aria-describedby="composer-about"
        aria-invalid={tooLong}
        enterKeyHint="send"
        // An empty field has the page's direction, so that its hint does too.
        dir={message === '' ? undefined : 'auto'}
        rows={2}
        placeholder={quoted === null ? words.chat.placeholder : words.chat.placeholderQuoted}
        value={message}
        onChange={(event) => {
          const { value } = event.currentTarget;
          draft.change((now) => ({ ...now, message: value }));
        }}
        onKeyDown={onKeyDown}
      />
      <div className="composer-row">
        <p
          id="composer-about"
          className={tooLong ? 'composer-error' : 'composer-hint'}
          role={refused ? 'alert' : undefined}
        >
          {tooLong
            ? words.chat.tooLong(limitKilobytes)
            : touch
              ? words.chat.sendHintTouch
              : onStop === null
                ? words.chat.sendHint
                : words.chat.stopHint}
        </p>
        <button type="submit" className="primary small" disabled={!sendableNow}>
          <Icon name="arrowUp" />
          {words.chat.send}
        </button>
      </div>
    </form>
  );
}
