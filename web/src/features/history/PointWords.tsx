import { useState } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { downloadText } from '../../shared/text/download';
import { Choice } from '../../shared/ui/Choice';
import { CopyButton } from '../../shared/ui/CopyButton';
import { TextChanges } from './TextChanges';

/** An earlier text, beside the one of now or as it was, and what can be done with it. */
export function PointWords(props: { then: string; now: string; onGoBack: (() => void) | null }) {
  const { history } = useMessages();
  const { then, now, onGoBack } = props;
  const [view, setView] = useState<'changes' | 'whole'>('changes');
  return (
    <>
      <Choice
        label={history.view}
        options={[
          { value: 'changes', label: history.changes },
          { value: 'whole', label: history.whole },
        ]}
        value={view}
        onChoose={setView}
      />
      {view === 'changes' && <TextChanges then={then} now={now} />}
      {view === 'whole' && then === '' && <p className="history-said">{history.emptyText}</p>}
      {view === 'whole' && then !== '' && (
        <div className="point-text" role="group" aria-label={history.whole} dir="auto">
          {then}
        </div>
      )}
      <div className="point-actions">
        {then !== now && (
          <p className="history-said" id="go-back-hint">
            {onGoBack === null ? history.cannotGoBack : history.goBackHint}
          </p>
        )}
        {then !== now && (
          <button
            type="button"
            className="primary"
            disabled={onGoBack === null}
            aria-describedby="go-back-hint"
            onClick={() => onGoBack?.()}
          >
            {history.goBack}
          </button>
        )}
        <CopyButton text={then} label={history.copy} />
        <button
          type="button"
          className="small"
          onClick={() => {
            downloadText(then, 'resume-earlier.txt');
          }}
        >
          {history.download}
        </button>
      </div>
    </>
  );
}
