import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import type { Passage } from '../../shared/text/passage';
import { sendable } from '../../shared/text/sendable';
import { utf8Bytes } from '../../shared/text/utf8Bytes';
import { Icon } from '../../shared/ui/Icon';
import { useMediaQuery } from '../../shared/ui/useMediaQuery';
import { isComposing } from './isComposing';
import { QuotedPassage } from './QuotedPassage';
import { useDraft } from './useDraft';

const limitKilobytes = 32;

export function Composer(props: {
  sessionId: string;
  quoted: Passage | null;
  onUnquote: () => void;
  onSend: (message: string) => void;
}) {
  const words = useMessages();
  const { sessionId, quoted, onUnquote, onSend } = props;
  const [message, setMessage] = useDraft(sessionId);
  const field = useRef<HTMLTextAreaElement>(null);
  const touch = useMediaQuery('(pointer: coarse)');
  const [refused, setRefused] = useState(false);
  const tooLong = utf8Bytes(message) > limitKilobytes * 1024;
  const sendableNow = !tooLong && message.trim() !== '';

  useEffect(() => {
    if (quoted !== null) field.current?.focus();
  }, [quoted]);

  function send(): void {
    setRefused(!sendableNow && tooLong);
    if (!sendableNow) return;
    onSend(sendable(message.trim()));
    setMessage('');
  }

  function onKeyDown(event: KeyboardEvent): void {
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
      {quoted !== null && <QuotedPassage passage={quoted} onRemove={onUnquote} />}
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
          setMessage(event.currentTarget.value);
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
              : words.chat.sendHint}
        </p>
        <button type="submit" className="primary small" disabled={!sendableNow}>
          <Icon name="arrowUp" />
          {words.chat.send}
        </button>
      </div>
    </form>
  );
}
