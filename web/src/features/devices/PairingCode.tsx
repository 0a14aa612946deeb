import { useMessages } from '../../shared/messages/MessagesContext';
import { CopyButton } from '../../shared/ui/CopyButton';
import { OnlyHere } from './OnlyHere';
import { groupsOf, spelled } from './pairing';

const minuteMs = 60_000;

/** The code, how long it lives, and what to do with it on the other device. */
export function PairingCode(props: { code: string; leftMs: number; seen: boolean }) {
  const words = useMessages();
  const { pairing } = words.devices;
  const { code, leftMs, seen } = props;
  const expired = leftMs <= 0;
  const shown = groupsOf(code).join('-');
  return (
    <>
      {!expired && (
        <>
          <div className="pairing-code" role="group" aria-label={pairing.code}>
            <p dir="ltr" lang="en">
              <span aria-hidden="true">{shown}</span>
              <span className="visually-hidden">{spelled(code)}</span>
            </p>
            <CopyButton text={shown} label={pairing.copy} />
          </div>
          <p role="timer" className="pairing-left">
            {leftMs > minuteMs
              ? pairing.minutes(Math.ceil(leftMs / minuteMs))
              : pairing.seconds(Math.ceil(leftMs / 1_000))}
          </p>
          <section aria-labelledby="pairing-steps">
            <h4 id="pairing-steps">{pairing.stepsTitle}</h4>
            <ol className="pairing-steps">
              {pairing
                .steps(`${location.origin}/`, words.keys.title, words.settings.label)
                .map((step) => (
                  <li key={step}>{step}</li>
                ))}
            </ol>
            <OnlyHere />
          </section>
        </>
      )}
      {/* Seconds are not told aloud: only what changes what there is to do. */}
      <p role="status" className={expired ? 'pairing-expired' : 'devices-wait'}>
        {said()}
      </p>
    </>
  );

  function said(): string {
    if (expired) return pairing.expired;
    if (!seen) return pairing.cannotSee;
    return leftMs > minuteMs ? pairing.waiting : `${pairing.lastMinute} ${pairing.waiting}`;
  }
}
