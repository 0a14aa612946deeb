import type { ReactNode } from 'react';
import type { Failure } from '../../shared/api/problem';
import { useMessages } from '../../shared/messages/MessagesContext';
import { RequestId } from '../../shared/ui/RequestId';
import { devicesFailure } from './deviceWords';

/** What did not work, why, and the way to try once more where there is one. */
export function DevicesFailure(props: {
  title: ReactNode;
  failure: Failure;
  online: boolean;
  onTryAgain?: () => void;
}) {
  const words = useMessages();
  const { title, failure, online, onTryAgain } = props;
  return (
    <div className="devices-failure" role="alert">
      <p>
        <strong>{title}</strong> {devicesFailure(failure, online, words)}
      </p>
      {onTryAgain !== undefined && (
        <button type="button" onClick={onTryAgain}>
          {words.devices.tryAgain}
        </button>
      )}
      <RequestId failure={failure} />
    </div>
  );
}
