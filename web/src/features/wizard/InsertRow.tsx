import { useState } from 'react';
import { useLateMessages } from '../../shared/messages/lateMessages';
import type { BulletPlace } from '../../shared/text/resumeBullet';
import { placeWords } from './placeWords';
import type { Readiness } from './readiness';

/** Where the bullet goes, and the button that puts it there; says what is still missing. */
export function InsertRow(props: {
  readiness: Readiness;
  place: BulletPlace | null;
  canClear: boolean;
  cleared: boolean;
  onInsert: () => void;
  onClear: () => void;
  onUndo: () => void;
}) {
  const words = useLateMessages();
  const { wizard } = words;
  const { readiness, place, canClear, cleared, onInsert, onClear, onUndo } = props;
  const [triedInVain, setTriedInVain] = useState(false);
  const unfit = readiness.kind === 'notYet' || place === null;
  if (triedInVain && !unfit) setTriedInVain(false);
  const why = readiness.kind === 'notYet' ? wizard.notYet[readiness.why] : '';
  return (
    <div className="wizard-foot">
      <p className="wizard-soft" id="wizard-place" dir="auto">
        {placeWords(place, words)}
      </p>
      <div className="wizard-buttons">
        {/* aria-disabled instead of disabled: the reason must be reachable by keyboard. */}
        <button
          type="button"
          className={unfit ? undefined : 'primary'}
          aria-disabled={unfit}
          aria-describedby="wizard-place wizard-why"
          onClick={() => {
            if (unfit) setTriedInVain(true);
            else onInsert();
          }}
        >
          {readiness.kind === 'unchecked' ? wizard.insertUnchecked : wizard.insert}
        </button>
        {canClear && (
          <button type="button" className="quiet" onClick={onClear}>
            {wizard.startOver}
          </button>
        )}
      </div>
      <p id="wizard-why" className={triedInVain ? 'wizard-warn' : 'wizard-soft'} role="status">
        {why}
        {cleared && (
          <>
            {' '}
            {wizard.cleared}{' '}
            <button type="button" className="link" onClick={onUndo}>
              {wizard.undo}
            </button>
          </>
        )}
      </p>
    </div>
  );
}
