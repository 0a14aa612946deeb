import { useId, useState } from 'react';
import { useMessages } from '../../../shared/messages/MessagesContext';
import { excerpt } from '../../../shared/text/passage';
import { useResume } from '../ResumeContext';
import { afterAnswering, afterChecking, asking, fieldsOf, type Asking } from './asking';
import { DraftOffer } from './DraftOffer';
import type { Offer } from './editCards';
import { QuestionActions } from './QuestionActions';
import { QuestionFields } from './QuestionFields';
import { QuestionSaid } from './QuestionSaid';
import { SuggestionSaid } from './SuggestionSaid';
import type { SuggestionState } from './suggestionState';
import { putDraft, unfoundOf, type Target } from './target';
import { useCheck } from './useCheck';

/** Words that the resume does not bear out, turned into questions. Never text ready to accept. */
export function QuestionCard(props: {
  questions: readonly string[];
  draft: string | null;
  /** The words that it is about. */
  about: string;
  target: Target;
  title?: string | undefined;
  state: SuggestionState;
  onState: (state: SuggestionState) => void;
  onOffer: (offer: Offer) => void;
  onTell: (message: string) => void;
}) {
  const words = useMessages();
  const { about, target, title, state, onState, onOffer, onTell } = props;
  const { text, editing } = useResume();
  const check = useCheck();
  const heading = useId();
  const [now, setNow] = useState<Asking>(() => asking(props.questions, props.draft));
  const fields = fieldsOf(now, words.answers.whatIsTrue);
  const unfound = state.kind === 'applied' ? null : unfoundOf(target);
  const open = state.kind !== 'applied' && state.kind !== 'dismissed';
  const usable = open && unfound === null && now.phase.kind !== 'told';

  async function answer(answers: readonly string[]): Promise<void> {
    const next = afterAnswering(now, fields, answers);
    switch (next.kind) {
      case 'blank':
        setNow({ ...now, phase: next });
        return;
      case 'tell':
        setNow({ ...now, phase: { kind: 'told' } });
        onTell(next.message);
        return;
      case 'check': {
        setNow({ ...now, phase: { kind: 'checking' } });
        const checked = await check(next.text, next.said);
        if (checked === null) return;
        const { against, result } = checked;
        if (!result.ok) {
          setNow({ ...now, phase: { kind: 'unchecked', failure: result.failure } });
          return;
        }
        const after = afterChecking(now, { ...next, against, check: result.value });
        if ('offer' in after) onOffer(after.offer);
        else setNow(after.asking);
      }
    }
  }

  return (
    <div
      className="suggestion question-card"
      role="group"
      aria-labelledby={heading}
      data-state={unfound === null ? state.kind : 'stale'}
    >
      <h4 id={heading} className={state.kind === 'dismissed' ? 'visually-hidden' : undefined}>
        {title === undefined ? words.answers.question : `${title}: ${words.answers.question}`}
      </h4>
      {open && (
        <>
          <blockquote dir="auto">{excerpt(about)}</blockquote>
          <p className="question-why">{words.answers.why}</p>
        </>
      )}
      {usable && (
        <QuestionFields
          // Other questions have fields of their own.
          key={fields.map(({ question }) => question).join('\n')}
          fields={fields}
          phase={now.phase}
          onAnswer={(answers) => void answer(answers)}
        />
      )}
      <QuestionSaid phase={now.phase} />
      <SuggestionSaid
        state={state}
        suggestion={now.draft ?? ''}
        unfound={unfound}
        canAskAnew={false}
      />
      {usable && now.draft !== null && (
        <DraftOffer
          draft={now.draft}
          onPut={() => {
            if (now.draft !== null) onState(putDraft(editing, text, target, now.draft));
          }}
        />
      )}
      <QuestionActions state={state} onState={onState} />
    </div>
  );
}
