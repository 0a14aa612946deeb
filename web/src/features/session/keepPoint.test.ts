import { expect, it, vi } from 'vitest';
import { keepPoint } from './keepPoint';
import { opened } from '../../testing/playSync';

const state = opened();

it('asks for a point only after the pending text is saved', async () => {
  const order: string[] = [];
  const outcome = await keepPoint(
    async () => {
      await Promise.resolve();
      order.push('saved');
      return { kind: 'saved' };
    },
    () => {
      order.push('point');
      return Promise.resolve({ ok: true, value: { at: 5, revision: 3 } });
    },
  );
  expect(order).toEqual(['saved', 'point']);
  expect(outcome).toEqual({ kind: 'kept', at: 5, revision: 3 });
});

it('keeps no point of an older text when the newest could not be saved', async () => {
  const snapshot = vi.fn();
  expect(await keepPoint(() => Promise.resolve({ kind: 'unsaved', state }), snapshot)).toEqual({
    kind: 'unsaved',
  });
  expect(snapshot).not.toHaveBeenCalled();
});
