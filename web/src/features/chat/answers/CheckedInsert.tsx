import { useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { useResume } from '../ResumeContext';
import { InsertOutcome, type Inserting } from './InsertOutcome';
import { afterApplying } from './suggestionState';
import { useCheck } from './useCheck';

/**
 * Puts words in at the cursor, once the resume is found to bear them out. Nothing goes in unchecked:
 * what it does not bear out becomes questions.
 */
export function CheckedInsert({ text }: { text: () => string }) {
  const words = useMessages();
  const { text: resume, editing } = useResume();
  const check = useCheck();
  const [now, setNow] = useState<Inserting>({ kind: 'idle' });

  const put = (inserted: string) => {
    const passage = { text: '', place: null };
    const outcome = editing.insertAtCursor(inserted);
    const state = afterApplying('atCursor', { text: resume, passage }, outcome);
    setNow({ kind: 'put', words: inserted, state });
  };

  async function insert(): Promise<void> {
    const wanted = text().trim();
    if (wanted === '' || now.kind === 'checking') return;
    setNow({ kind: 'checking' });
    const checked = await check(wanted, []);
    if (checked === null) return;
    const { result } = checked;
    if (!result.ok) setNow({ kind: 'unchecked', failure: result.failure });
    else if (result.value.kind === 'supported') put(wanted);
    else setNow({ kind: 'asked', about: wanted, asks: result.value, state: { kind: 'offered' } });
  }

  return (
    <>
      <button
        type="button"
        className="small"
        // A press must not take away what is selected in the answer.
        onPointerDown={(event) => {
          event.preventDefault();
        }}
        onClick={() => void insert()}
      >
        {words.answers.insert}
      </button>
      <InsertOutcome now={now} onChange={setNow} onPut={put} />
    </>
  );
}
