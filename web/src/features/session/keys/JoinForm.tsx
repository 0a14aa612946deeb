import { useEffect, useId, useRef, useState } from 'react';
import { codeOf, type Failure } from '../../../shared/api/problem';
import { useKeys } from '../../../shared/keys/KeysContext';
import { explainFailure } from '../../../shared/messages/explainFailure';
import { useMessages } from '../../../shared/messages/MessagesContext';
import type { Messages } from '../../../shared/messages/messages';
import { timeOfDay } from '../../../shared/time/formatTime';
import { goToSession } from '../currentSession';
import { claim } from './claim';
import { grouped, readEntered } from './entered';

/** One field for what another device shows: its code, or a recovery link. */
export function JoinForm(props: {
  /** Whether the field takes the focus as it appears: for whoever has just asked for it. */
  takesFocus?: boolean;
  onOpened?: () => void;
}) {
  const { takesFocus = false, onOpened } = props;
  const words = useMessages();
  const { keys, self } = useKeys();
  const [entered, setEntered] = useState('');
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  useEffect(() => {
    if (takesFocus) field.current?.focus();
  }, [takesFocus]);

  function opened(sessionId: string): void {
    setEntered('');
    goToSession(sessionId);
    onOpened?.();
  }

  function say(what: string): void {
    setTrouble(what);
    field.current?.focus();
  }

  async function enterCode(code: string): Promise<void> {
    setBusy(true);
    const outcome = await claim(code, keys, self);
    setBusy(false);
    switch (outcome.kind) {
      case 'opened':
        opened(outcome.sessionId);
        return;
      case 'unkept':
        say(words.keys.linkTrouble.unkept);
        return;
      case 'failed':
        say(whyNot(outcome.failure, words));
    }
  }

  function submit(): void {
    if (busy) return;
    setTrouble(null);
    const read = readEntered(entered, location.host);
    switch (read.kind) {
      case 'code':
        void enterCode(read.code);
        return;
      case 'link':
        keys.openLink(read.sessionId, read.secret);
        opened(read.sessionId);
        return;
      case 'address':
        opened(read.sessionId);
        return;
      case 'elsewhere':
        say(words.keys.elsewhere(read.host));
        return;
      case 'cutLink':
      case 'neither':
        say(words.keys[read.kind]);
    }
  }

  return (
    <form
      className="join"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label htmlFor={id}>{words.keys.field}</label>
      <div className="join-row">
        <input
          ref={field}
          id={id}
          className="join-field"
          data-first-focus
          dir="ltr"
          inputMode="text"
          autoCapitalize="characters"
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          enterKeyHint="go"
          value={entered}
          aria-invalid={trouble !== null}
          aria-describedby={`${id}-hint ${id}-trouble`}
          onChange={({ currentTarget: { value, selectionEnd } }) => {
            // In the middle of a word it would throw the caret to its end.
            setEntered(selectionEnd === value.length ? grouped(value) : value);
          }}
        />
        <button type="submit" className="primary" aria-disabled={busy}>
          {busy ? words.keys.opening : words.keys.open}
        </button>
      </div>
      <p id={`${id}-hint`} className="join-hint">
        {words.keys.hint}
      </p>
      <p id={`${id}-trouble`} role="alert" className="join-trouble">
        {trouble}
      </p>
    </form>
  );
}

/** That a code is wrong and that it has run out are one answer: no stranger learns which. */
function whyNot(failure: Failure, words: Messages): string {
  if (failure.kind === 'unreachable') return words.keys.unreachable;
  if (codeOf(failure) === 'too_many_devices') return words.keys.linkTrouble.tooMany;
  if (codeOf(failure) === 'pairing_not_found') return words.keys.wrongCode;
  if (failure.kind === 'answered' && failure.problem.status === 429) {
    const { retryAfterMs } = failure;
    return words.keys.tooOften(
      // To the next minute: a moment too early counts as one more try.
      retryAfterMs === null ? null : timeOfDay(Date.now() + retryAfterMs + 59_999, words.locale),
    );
  }
  return explainFailure(failure, words);
}
