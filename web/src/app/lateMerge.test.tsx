import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it, vi } from 'vitest';
import { LateMerge } from './LateMerge';

vi.mock('../features/session/merge/MergePanel', () => {
  throw new TypeError('Failed to fetch dynamically imported module');
});

it('leaves the choice between two whole texts where the place by place one cannot be fetched', async () => {
  const told = { onKeepMine: vi.fn(), onTakeTheirs: vi.fn(), onKeepBoth: vi.fn() };
  const onResolve = vi.fn();
  render(
    <LateMerge
      mine="my text"
      theirs={{
        text: 'their text',
        revision: 2,
        etag: 'e2',
        updatedAt: null,
        device: 'phone',
        savedBy: {},
      }}
      base="base"
      from="device"
      merged="my text"
      {...told}
      onResolve={onResolve}
    />,
  );
  const side = async (name: RegExp) => (await screen.findByRole('group', { name })).textContent;
  expect(await side(/^Yours/)).toBe(' only in this text: my text');
  expect(await side(/^The other device’s/)).toBe(' only in this text: their text');
  for (const name of ['Keep mine', 'Take theirs', 'Keep both']) {
    await userEvent.click(screen.getByRole('button', { name }));
  }
  for (const choice of Object.values(told)) expect(choice).toHaveBeenCalledOnce();
  expect(onResolve).not.toHaveBeenCalled();
});
