import { EditorView } from '@codemirror/view';
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { describe, expect, it, vi } from 'vitest';
import { ar } from '../../../shared/messages/ar';
import { MessagesContext } from '../../../shared/messages/MessagesContext';
import { MergePanel } from './MergePanel';

const lines = (...all: readonly string[]) => all.join('\n');
const base = lines('Jane', 'Lyon', 'SKILLS', 'Java', 'WORK', 'Acme');
const mine = lines('Jane', 'Geneva', 'SKILLS', 'Java, Go', 'WORK', 'Acme 2021');
const theirs = lines('Jane', 'Paris', 'SKILLS', 'Java', 'WORK', 'Acme, 2021–');

function show(change: { theirs?: string; merged?: string; messages?: typeof ar } = {}) {
  const told = {
    onKeepMine: vi.fn(),
    onTakeTheirs: vi.fn(),
    onKeepBoth: vi.fn(),
    onResolve: vi.fn(),
  };
  const panel = (text: string, merged: string) => (
    <MergePanel
      mine={mine}
      theirs={{ text, revision: 2, etag: 'e2', updatedAt: null, device: 'phone', savedBy: {} }}
      base={base}
      from="device"
      merged={merged}
      {...told}
    />
  );
  const drawn = panel(change.theirs ?? theirs, change.merged ?? mine);
  const { rerender } = render(
    change.messages ? <MessagesContext value={change.messages}>{drawn}</MessagesContext> : drawn,
  );
  return {
    ...told,
    newer: (text: string, merged: string) => {
      rerender(panel(text, merged));
    },
  };
}

const box = (name: RegExp) => screen.getByRole('textbox', { name });
const textOf = (name: RegExp) => EditorView.findFromDOM(box(name))?.state.doc.toString();
const result = () => textOf(/^Yours/);
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const place = () => document.querySelector('.merge-place [aria-hidden]')?.textContent;
const said = () => screen.getByRole('status').textContent;

function write(text: string): void {
  const view = EditorView.findFromDOM(box(/^Yours/));
  act(() => {
    view?.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: text } });
  });
}

describe('two texts', () => {
  it('stand side by side, mine to be written in, theirs to be read', () => {
    show();
    expect(result()).toBe(mine);
    expect(textOf(/other device/)).toBe(theirs);
    expect(box(/other device/).getAttribute('aria-readonly')).toBe('true');
    expect(box(/^Yours/).getAttribute('aria-readonly')).toBeNull();
  });

  it('begin with what could be put together', () => {
    show({ merged: 'put together' });
    expect(result()).toBe('put together');
  });

  it('ask only where both changed the same lines', () => {
    show();
    expect(place()).toBe('1 of 2');
    expect(said()).toContain('Yours: Geneva. Theirs: Paris.');
  });

  it.each([
    ['buttons', () => press('Next difference'), () => press('Previous difference')],
    [
      'F7',
      () => Promise.resolve(fireEvent.keyDown(window, { key: 'F7' })),
      () => Promise.resolve(fireEvent.keyDown(window, { key: 'F7', shiftKey: true })),
    ],
  ])('are walked through by %s, round and round', async (_, next, previous) => {
    show();
    await next();
    expect(place()).toBe('2 of 2');
    expect(said()).toContain('Theirs: Acme, 2021–.');
    await next();
    expect(place()).toBe('1 of 2');
    await previous();
    expect(place()).toBe('2 of 2');
  });
});

describe('at a place', () => {
  it('theirs can be taken, and undone', async () => {
    show();
    await press('Take theirs here');
    expect(result()).toBe(mine.replace('Geneva', 'Paris'));
    expect(place()).toBe('1 of 1');
    expect(said()).toMatch(/Theirs is taken here\..*Acme/);
    await press('Undo');
    expect(result()).toBe(mine);
    expect(place()).toBe('1 of 2');
  });

  it('mine can be kept, and undone, without a change of the text', async () => {
    show();
    await press('Keep mine here');
    expect(place()).toBe('1 of 1');
    expect(said()).toMatch(/Yours is kept here\..*Acme/);
    expect(result()).toBe(mine);
    await press('Undo');
    expect(place()).toBe('1 of 2');
  });

  it('nothing is left to do once every one is decided', async () => {
    const { onResolve } = show();
    await press('Keep mine here');
    await press('Take theirs here');
    expect(place()).toBe('Every difference is decided.');
    const keep = screen.getByRole('button', { name: 'Keep mine here' });
    expect(keep.getAttribute('aria-disabled')).toBe('true');
    await press('Take theirs here');
    await press('Use this text');
    expect(onResolve).toHaveBeenCalledExactlyOnceWith(
      lines('Jane', 'Geneva', 'SKILLS', 'Java, Go', 'WORK', 'Acme, 2021–'),
    );
  });
});

describe('as a whole', () => {
  it('the text that was put together and written in is used', async () => {
    const { onResolve } = show();
    write('all new');
    await press('Use this text');
    expect(onResolve).toHaveBeenCalledExactlyOnceWith('all new');
  });

  it.each([
    ['Keep mine', 'onKeepMine'],
    ['Take theirs', 'onTakeTheirs'],
    ['Keep both', 'onKeepBoth'],
  ] as const)('“%s” is one press', async (name, choice) => {
    const told = show();
    await press(name);
    expect(told[choice]).toHaveBeenCalledOnce();
    expect(told.onResolve).not.toHaveBeenCalled();
  });
});

describe('when theirs changes once more', () => {
  const newer = theirs.replace('Paris', 'Rome');

  it('what was written meanwhile stays', () => {
    const { newer: tell } = show();
    write('half done');
    tell(newer, mine);
    expect(result()).toBe('half done');
    expect(textOf(/other device/)).toBe(newer);
  });

  it('what was not touched is put together anew', () => {
    const { newer: tell } = show();
    tell(newer, 'put together anew');
    expect(result()).toBe('put together anew');
  });
});

describe('on a phone', () => {
  it('theirs stands between the lines of mine, with the same choices', async () => {
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      Object.assign(new EventTarget(), {
        media,
        matches: media === '(max-width: 800px)',
        onchange: null,
        addListener: () => undefined,
        removeListener: () => undefined,
      }),
    );
    show();
    expect(screen.getAllByRole('textbox')).toHaveLength(1);
    expect(box(/^Yours/).textContent).toContain('Paris');
    expect(place()).toBe('1 of 2');
    await press('Take theirs here');
    expect(result()).toBe(mine.replace('Geneva', 'Paris'));
    await press('Keep mine here');
    expect(place()).toBe('Every difference is decided.');
  });
});

it.each([
  ['English', undefined],
  ['Arabic', ar],
])('leaves axe nothing to complain of, in %s', async (_, messages) => {
  show(messages ? { messages } : {});
  await waitFor(() => {
    expect(screen.getAllByRole('textbox')).toHaveLength(2);
  });
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`)).toEqual(
    [],
  );
});
