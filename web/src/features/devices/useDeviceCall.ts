import { useMutation, useQueryClient } from '@tanstack/react-query';
import { FailureError, failureOf } from '../../shared/api/failureError';
import type { Failure } from '../../shared/api/problem';
import type { Result } from '../../shared/api/request';
import { devicesKey } from './useDevices';

type Change = { change: () => Promise<Result<unknown>>; done: () => void };

/** A change to the devices of a session; `done` is told when the list is newer, too. */
export function useDeviceCall(sessionId: string): {
  busy: boolean;
  failure: Failure | null;
  call: (change: Change['change'], done: Change['done']) => void;
} {
  const client = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: async ({ change, done }: Change) => {
      const result = await change();
      if (!result.ok) throw new FailureError(result.failure);
      await client.invalidateQueries({ queryKey: devicesKey(sessionId) });
      done();
    },
    networkMode: 'always',
  });
  return {
    busy: isPending,
    failure: error === null ? null : failureOf(error),
    call: (change, done) => {
      mutate({ change, done });
    },
  };
}
