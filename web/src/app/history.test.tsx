import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deviceId } from '../features/session/device';
import { FakeServer, problem } from '../testing/fakeServer';
import { renderApp } from '../testing/renderApp';
import { isReadOnly, resumeBox, resumeText, typeInResume } from '../testing/typeInResume';

const now = 'Jane Moreau\nEngineer in Lyon';
const then = 'Jane Moreau\nClerk in Lyon';

// Whole pages, on a machine that may be busy.
const patient = { timeout: 20_000 };

let server: FakeServer;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: now, revision: 1 };
});

afterEach(() => {
  stop?.();
});

const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
const point = (id: string, minutes: number, more: object = {}) => ({
  id,
  at: minutesAgo(minutes),
  reason: 'manual',
  text: then,
  ...more,
});
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const drawer = () => screen.findByRole('dialog', { name: 'History' });
const entries = (of: HTMLElement) => within(of).queryAllByRole('listitem');

async function open(): Promise<void> {
  stop = renderApp().stop;
  await waitFor(() => {
    expect(isReadOnly()).toBe(false);
  });
}

async function history(): Promise<HTMLElement> {
  await open();
  await userEvent.click(button('History'));
  return drawer();
}

async function openedPoint(): Promise<HTMLElement> {
  const at = await history();
  await userEvent.click(await within(at).findByRole('button', { name: /Kept by you/ }));
  await within(at).findByRole('button', { name: 'Copy text' });
  return at;
}

describe('the history opens', patient, () => {
  it('from the words that say when the text was saved', async () => {
    await open();
    await userEvent.click(button(/^Saved \d/));
    await drawer();
  });

  it('by Alt+H while one writes, and Escape gives the focus back', async () => {
    await open();
    act(() => {
      resumeBox().focus();
    });
    fireEvent.keyDown(resumeBox(), { key: 'h', code: 'KeyH', altKey: true });
    await drawer();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => {
      expect(document.activeElement).toBe(resumeBox());
    });
  });

  it('not from words that tell of trouble, which have other ways on', async () => {
    await open();
    server.reply('PUT resume', () => 'lost');
    typeInResume('x');
    fireEvent.blur(resumeBox());
    await screen.findByRole('button', { name: 'Try now' });
    expect(screen.queryByTitle('Open the history')).toBeNull();
  });
});

describe('the list', patient, () => {
  it('says when, why, from which device and how much, and nothing that is not known', async () => {
    server.points = [
      point('a', 0, { device: deviceId() }),
      point('b', 60 * 24 * 3, { reason: 'overwritten', device: 'phone' }),
      point('c', 60 * 24 * 3 + 1, { reason: 'of a later release' }),
    ];
    const at = await history();
    await within(at).findByRole('heading', { name: 'Today' });
    const said = entries(at).map(({ textContent }) => textContent.replace(/^\d\d:\d\d/, ''));
    expect(said).toEqual([
      'Kept by youthis device · 5 words',
      'Replaced by another deviceanother device · 5 words',
      'Kept5 words',
    ]);
    expect(at.textContent).toMatch(/Now5 words/);
    expect(at.textContent).toContain('This is where the history begins.');
  });

  it('brings older ones page by page', async () => {
    server.points = Array.from({ length: 25 }, (_, n) => point(`p${n}`, n));
    const at = await history();
    await userEvent.click(await within(at).findByRole('button', { name: 'Show older' }));
    await waitFor(() => {
      expect(entries(at)).toHaveLength(25);
    });
    expect(within(at).queryByRole('button', { name: 'Show older' })).toBeNull();
  });

  it('keeps what it has when older ones cannot be had, and tries again', async () => {
    server.points = Array.from({ length: 25 }, (_, n) => point(`p${n}`, n));
    const at = await history();
    const older = await within(at).findByRole('button', { name: 'Show older' });
    server.reply('GET history', () => 'lost');
    await userEvent.click(older);
    expect((await within(at).findByText('Older ones couldn’t be loaded.')).role).toBe('alert');
    expect(entries(at)).toHaveLength(20);
    await userEvent.click(within(at).getByRole('button', { name: 'Try again' }));
    await waitFor(() => {
      expect(entries(at)).toHaveLength(25);
    });
  });

  it('is walked through with the arrows, and is one stop for Tab', async () => {
    server.points = [point('a', 0), point('b', 1), point('c', 60 * 48)];
    const at = await history();
    const [first, second, last] = await within(at).findAllByRole('button', { name: /Kept by you/ });
    act(() => first?.focus());
    await userEvent.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await userEvent.keyboard('{End}{ArrowDown}');
    expect(document.activeElement).toBe(last);
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(document.activeElement).toBe(first);
    expect(at.querySelectorAll('[data-point][tabindex="0"]')).toHaveLength(1);
  });

  it('teaches while it is empty', async () => {
    const at = await history();
    await within(at).findByRole('heading', { name: 'No earlier texts yet' });
    expect(at.textContent).toMatch(/every ten minutes.*Ctrl\+S/);
  });

  it('does not look empty where it could not be read, and tries again', async () => {
    server.points = [point('a', 0)];
    server.reply('GET history', () => problem(503, 'store_unavailable'));
    const at = await history();
    const alert = await within(at).findByRole('alert');
    expect(alert.textContent).toMatch(/storage right now.*Nothing is lost.*Request req-1/s);
    expect(within(at).queryByText('No earlier texts yet')).toBeNull();
    await userEvent.click(within(at).getByRole('button', { name: 'Try again' }));
    await within(at).findByRole('button', { name: /Kept by you/ });
    expect(within(at).queryByRole('alert')).toBeNull();
  });

  it('says that it needs the server while there is no connection', async () => {
    vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false);
    server.reply('GET history', () => 'lost');
    const at = await history();
    expect((await within(at).findByRole('alert')).textContent).toMatch(
      /You are offline, and the history is on the server. Nothing is lost/,
    );
  });
});

describe('an earlier text', patient, () => {
  beforeEach(() => {
    server.points = [point('a', 5, { device: deviceId() })];
  });

  it('is compared with the one of now, in words as well as colours', async () => {
    const at = await openedPoint();
    const changed = within(at).getByRole('group', { name: 'What has changed since' });
    expect(changed.querySelector('del')?.textContent).toBe(' gone since: Clerk');
    expect(changed.querySelector('ins')?.textContent).toBe(' new since: Engineer');
    await userEvent.click(within(at).getByRole('radio', { name: 'The text as it was' }));
    expect(within(at).getByRole('group', { name: 'The text as it was' }).textContent).toBe(then);
  });

  it('has what stayed the same folded away', async () => {
    const lines = Array.from({ length: 12 }, (_, n) => `line ${n}`).join('\n');
    server.points = [point('a', 5, { text: `${lines}\nold` })];
    server.stored = { text: `${lines}\nnew`, revision: 1 };
    const at = await openedPoint();
    expect(within(at).queryByText('line 3')).toBeNull();
    await userEvent.click(within(at).getByRole('button', { name: '… 10 lines unchanged' }));
    expect(within(at).getByText('line 3')).toBeTruthy();
    await userEvent.click(within(at).getByRole('button', { name: 'Hide 10 unchanged lines' }));
    expect(within(at).queryByText('line 3')).toBeNull();
  });

  it('takes the focus, and gives it back to its entry', async () => {
    const at = await openedPoint();
    expect(document.activeElement?.textContent).toMatch(/^Text of/);
    await userEvent.click(within(at).getByRole('button', { name: 'All of the history' }));
    expect(document.activeElement).toBe(within(at).getByRole('button', { name: /Kept by you/ }));
  });

  it('comes back as one step that undo takes back, once the present one is kept', async () => {
    const at = await openedPoint();
    await userEvent.click(within(at).getByRole('button', { name: 'Go back to this text' }));
    await screen.findByText(/^This is the text of .* again/);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(resumeText()).toBe(then);
    fireEvent.blur(resumeBox());
    await waitFor(() => {
      expect(server.stored.text).toBe(then);
    });
    const kept = server.asked.find(({ route }) => route === 'POST history');
    expect(kept?.body).toMatchObject({ text: now, reason: 'beforeRestore' });
    expect(server.log.indexOf('POST history')).toBeLessThan(server.log.lastIndexOf('PUT resume'));
    await userEvent.click(button('Undo'));
    expect(resumeText()).toBe(now);
    expect(screen.queryByText(/^This is the text of/)).toBeNull();
  });

  it('is no way back to where one is', async () => {
    server.points = [point('a', 5, { text: now })];
    const at = await openedPoint();
    expect(within(at).getByText(/Nothing has changed since/)).toBeTruthy();
    expect(within(at).queryByRole('button', { name: 'Go back to this text' })).toBeNull();
  });

  it('waits until it is chosen between two texts', async () => {
    await open();
    server.stored = { text: 'theirs', revision: 2 };
    typeInResume('mine');
    fireEvent.blur(resumeBox());
    await screen.findByRole('heading', { name: 'Another device changed the same lines' });
    await userEvent.click(button('History'));
    const at = await drawer();
    await userEvent.click(await within(at).findByRole('button', { name: /Kept by you/ }));
    const goBack = await within(at).findByRole<HTMLButtonElement>('button', {
      name: 'Go back to this text',
    });
    expect(goBack.disabled).toBe(true);
    expect(at.textContent).toContain('First choose between the two texts');
  });

  it.each([
    ['is gone', () => problem(404, 'snapshot_not_found'), /not in the history any more/],
    ['cannot be reached', () => 'lost' as const, /server can’t be reached.*Nothing is lost/],
  ])('that %s is told so, and tried again', async (_, reply, said) => {
    server.reply('GET point', reply);
    const at = await history();
    await userEvent.click(await within(at).findByRole('button', { name: /Kept by you/ }));
    expect((await within(at).findByRole('alert')).textContent).toMatch(said);
    expect(within(at).queryByRole('button', { name: 'Go back to this text' })).toBeNull();
    await userEvent.click(within(at).getByRole('button', { name: 'Try again' }));
    await within(at).findByRole('button', { name: 'Go back to this text' });
  });
});
