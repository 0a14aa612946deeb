import { useMemo } from 'react';
import { plainLabel } from './deviceWords';
import { useDevices } from './useDevices';

const none: ReadonlyMap<string, string> = new Map();

/** What devices are called, by their names in saves; empty while nobody knows. */
export function useDeviceNames(
  sessionId: string,
  options: { ask: boolean },
): ReadonlyMap<string, string> {
  const { read } = useDevices(sessionId, options);
  const list = read.kind === 'shown' ? read.list.devices : null;
  return useMemo(
    () =>
      list === null
        ? none
        : new Map(
            list
              .map(({ deviceId, label }) => [deviceId, plainLabel(label)] as const)
              .filter(([, label]) => label !== ''),
          ),
    [list],
  );
}
