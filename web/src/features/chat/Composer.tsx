import { useState, type KeyboardEvent } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { sendable } from '../../shared/text/sendable';
import { utf8Bytes } from '../../shared/text/utf8Bytes';
import { Icon } from '../../shared/ui/Icon';

const limitKilobytes = 32;

export function Composer({ onSend }: { onSend: (message: string) => void }) {
  const words = useMessages();
  const [message, setMessage] = useState('');
  const tooLong = utf8Bytes(message) > limitKilobytes * 1024;
  const sendableNow = !tooLong && message.trim() !== '';

  function send(): void {
    if (!sendableNow) return;
    onSend(sendable(message.trim()));
    setMessage('');
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.nativeEvent.isComposing) return;
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
      <textarea
        aria-label={words.chat.messageLabel}
        aria-describedby="composer-about"
        aria-invalid={tooLong}
        dir="auto"
        rows={2}
        placeholder={words.chat.placeholder}
        value={message}
        onChange={(event) => {
          setMessage(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="composer-row">
        <p id="composer-about" className={tooLong ? 'composer-error' : 'composer-hint'}>
          {tooLong ? words.chat.tooLong(limitKilobytes) : words.chat.sendHint}
        </p>
        <button type="submit" className="primary small" disabled={!sendableNow}>
          <Icon name="arrowUp" />
          {words.chat.send}
        </button>
      </div>
    </form>
  );
}
