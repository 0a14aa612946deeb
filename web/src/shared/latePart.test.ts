import { expect, it, vi } from 'vitest';
import { latePart } from './latePart';

it('is fetched once, however many want it', async () => {
  const load = vi.fn(() => Promise.resolve('part'));
  const part = latePart(load);
  const told = vi.fn();
  part.subscribe(told);
  expect(part.now()).toEqual({ kind: 'waiting' });
  await Promise.all([part.want(), part.want()]);
  await part.want();
  expect(part.now()).toEqual({ kind: 'here', part: 'part' });
  expect(load).toHaveBeenCalledTimes(1);
  expect(told).toHaveBeenCalledTimes(1);
});

it('is fetched again after it could not be', async () => {
  const load = vi.fn(() => Promise.resolve('part')).mockRejectedValueOnce(new Error('away'));
  const part = latePart(load);
  await part.want();
  expect(part.now()).toEqual({ kind: 'away' });
  await part.want();
  expect(part.now()).toEqual({ kind: 'here', part: 'part' });
});
