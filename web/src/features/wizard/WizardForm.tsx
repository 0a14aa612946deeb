import { useMemo, useState } from 'react';
import type { Claim } from '../../shared/api/claims';
import { useLateMessages } from '../../shared/messages/lateMessages';
import { useSettings } from '../../shared/settings/SettingsContext';
import type { ResumeBullet } from '../../shared/text/resumeBullet';
import { AnswerFields } from './AnswerFields';
import { BulletChoices } from './BulletChoices';
import { BulletClaims } from './BulletClaims';
import { BulletPreview } from './BulletPreview';
import { endsWithStops, languageOf } from './bulletStyle';
import { CheckFailed } from './CheckFailed';
import { composed, isBlank, noDraft, said, type BulletDraft } from './draft';
import { InsertRow } from './InsertRow';
import { readinessOf } from './readiness';
import { useClaims } from './useClaims';
import { claimKey, verdictOf } from './verdict';

export function WizardForm(props: {
  about: string | null;
  sessionId: string;
  resume: string;
  draft: BulletDraft;
  bullet: ResumeBullet;
  onChange: (by: Partial<BulletDraft>) => void;
  onInserted: () => void;
}) {
  const { wizard } = useLateMessages();
  const { settings } = useSettings();
  const { about, sessionId, resume, draft, bullet, onChange, onInserted } = props;
  const [confirmed, setConfirmed] = useState<ReadonlySet<string>>(new Set());
  const [cleared, setCleared] = useState<BulletDraft | null>(null);

  const language = useMemo(
    () => draft.language ?? languageOf(resume) ?? settings.language,
    [draft.language, resume, settings.language],
  );
  const stop = useMemo(() => endsWithStops(resume), [resume]);
  const own = composed(draft, language, stop);
  const text = draft.edited ?? own;
  const words = text.replace(/\s+/gu, ' ').trim();
  const ownWords = words === own;
  const statements = said(draft);
  const { checking, last, again } = useClaims(sessionId, {
    text: words,
    said: statements,
    resume,
    open: true,
  });
  const verdict = last && verdictOf(last, { said: statements, ownWords, confirmed });
  const readiness = readinessOf({ words, ownWords, checking: checking.kind, verdict });

  function confirm(claim: Claim, yes: boolean): void {
    const next = new Set(confirmed);
    if (yes) next.add(claimKey(claim));
    else next.delete(claimKey(claim));
    setConfirmed(next);
  }

  function insert(): void {
    if (readiness.kind !== 'ready' && readiness.kind !== 'unchecked') return;
    if (!bullet.put(words)) return;
    // Into the resume first, out of here afterwards.
    onChange(noDraft);
    onInserted();
  }

  return (
    <form
      className="wizard"
      onSubmit={(event) => {
        // Enter after a verb must not put in a bullet of one word.
        event.preventDefault();
      }}
    >
      {about === null ? (
        <p className="wizard-soft">{wizard.lead}</p>
      ) : (
        <div>
          <p>{wizard.about(about)}</p>
          <p className="wizard-soft">{wizard.aboutHow}</p>
        </div>
      )}
      <BulletChoices language={language} tense={draft.tense} onChange={onChange} />
      <AnswerFields
        answers={draft.answers}
        language={language}
        onChange={(answers) => {
          setCleared(null);
          // What was changed by hand is of the answers before; it is theirs to bring back by hand.
          onChange({ answers });
        }}
      />
      <BulletPreview
        text={text}
        changed={draft.edited !== null && !ownWords}
        onEdit={(edited) => {
          onChange({ edited });
        }}
        onBack={() => {
          onChange({ edited: null });
        }}
      />
      {verdict !== null && (
        <BulletClaims
          verdict={verdict}
          busy={checking.kind === 'checking'}
          onConfirm={confirm}
          onSay={(answer) => {
            onChange({ more: [...draft.more, answer] });
          }}
        />
      )}
      {checking.kind === 'failed' && (
        <CheckFailed failure={checking.failure} ownWords={ownWords} onAgain={again} />
      )}
      <InsertRow
        readiness={readiness}
        place={bullet.place()}
        canClear={!isBlank(draft)}
        cleared={cleared !== null}
        onInsert={insert}
        onClear={() => {
          setCleared(draft);
          onChange(noDraft);
        }}
        onUndo={() => {
          if (cleared !== null) onChange(cleared);
          setCleared(null);
        }}
      />
    </form>
  );
}
