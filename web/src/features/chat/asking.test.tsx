import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ChatEntry } from '../../shared/api/session';
import { FakeServer } from '../../testing/fakeServer';
import { memoryChat } from '../../testing/memoryChat';
import { renderChat } from '../../testing/renderChat';

let server: FakeServer;
const box = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message to the assistant' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const posts = () => server.asked.filter(({ route }) => route === 'POST chat');

beforeEach(() => {
  server = new FakeServer().install();
});

afterEach(() => {
  vi.useRealTimers();
});

describe('writing a question', () => {
  it('sends on Enter, breaks the line on Shift+Enter', async () => {
    renderChat('Jane');
    await userEvent.type(box(), 'One{Shift>}{Enter}{/Shift}Two{Enter}');
    await screen.findByText('An answer');
    expect(posts()[0]?.body.message).toBe('One\nTwo');
    expect(box().value).toBe('');
  });

  it.each([
    ['an input method composes', { isComposing: true }],
    ['Safari has just ended the composition', { keyCode: 229 }],
  ])('sends nothing while %s', (_, more) => {
    renderChat('Jane');
    fireEvent.change(box(), { target: { value: 'に' } });
    fireEvent.keyDown(box(), { key: 'Enter', ...more });
    expect(posts()).toEqual([]);
    expect(box().value).toBe('に');
  });

  it('keeps a draft across a reload, and none once it is sent', async () => {
    const storage = memoryChat();
    const { unmount } = renderChat('Jane', { storage });
    await userEvent.type(box(), 'Half a quest');
    unmount();
    const again = renderChat('Jane', { storage });
    await waitFor(() => {
      expect(box().value).toBe('Half a quest');
    });
    await userEvent.type(box(), 'ion{Enter}');
    await screen.findByText('An answer');
    again.unmount();
    renderChat('Jane', { storage });
    await act(() => Promise.resolve());
    expect(box().value).toBe('');
  });

  it('says plainly what is too long', () => {
    renderChat('Jane');
    fireEvent.change(box(), { target: { value: 'س'.repeat(16 * 1024 + 1) } });
    expect(screen.getByText(/32 KB at most/)).toBeTruthy();
    fireEvent.keyDown(box(), { key: 'Enter' });
    expect(posts()).toEqual([]);
  });

  it('offers questions to begin with', async () => {
    renderChat('Jane');
    await press('Which bullets have no number?');
    await screen.findByText('An answer');
    expect(posts()[0]?.body.message).toBe('Which bullets have no number?');
  });
});

describe('the selected words', () => {
  it('go along with a question, are shown before, and can be left out', async () => {
    const { select } = renderChat('Jane led the team');
    select('led the team');
    await press('Send to chat');
    expect(document.activeElement).toBe(box());
    await press('Ask without these words');
    await press('Send to chat');
    await userEvent.type(box(), 'Too weak?{Enter}');
    await screen.findByText('An answer');
    expect(posts()[0]?.body).toMatchObject({ message: 'Too weak?', selection: 'led the team' });
    expect(posts()[0]?.body).not.toHaveProperty('action');
    expect(screen.queryByRole('button', { name: 'Ask without these words' })).toBeNull();
  });

  it('are acted on by Alt and a digit, but not while a message is typed', async () => {
    const { select } = renderChat('Jane led the team');
    select('led');
    fireEvent.keyDown(box(), { code: 'Digit2', altKey: true });
    fireEvent.keyDown(document.body, { code: 'Digit2', key: '™', altKey: true });
    await screen.findByText('An answer');
    expect(posts()).toHaveLength(1);
    expect(posts()[0]?.body).toMatchObject({ action: 'shorten', selection: 'led' });
    const shorten = screen.getByRole('button', { name: 'Shorten' });
    expect(shorten.getAttribute('aria-keyshortcuts')).toBe('Alt+2');
  });

  it('are those of the cursor’s line when none are selected', async () => {
    const { putCursor } = renderChat('Jane\n• led the team\n');
    putCursor('the');
    expect(screen.getByText('This line (line 2)')).toBeTruthy();
    await press('Rephrase');
    await screen.findByText('An answer');
    expect(posts()[0]?.body.selection).toBe('led the team');
  });

  it('are asked for when there are none', async () => {
    renderChat('Jane');
    fireEvent.keyDown(document.body, { code: 'Digit1', altKey: true });
    await press('Quantify');
    expect(
      screen.getByText('Nothing is selected. Select words in your resume first.'),
    ).toBeTruthy();
    expect(posts()).toEqual([]);
  });
});

describe('waiting for an answer', () => {
  it('can be stopped, says so, and asks again under the same id', async () => {
    server.reply('POST chat', () => new Promise(() => undefined));
    renderChat('Jane');
    await userEvent.type(box(), 'Better?{Enter}');
    await press('Stop');
    expect(screen.getByText(/Stopped. You can ask it again/)).toBeTruthy();
    await press('Ask again');
    await screen.findByText('An answer');
    expect(posts().map(({ body }) => body.turnId)).toHaveLength(2);
    expect(posts()[0]?.body.turnId).toBe(posts()[1]?.body.turnId);
  });

  it('says no answer that comes after the stop', async () => {
    let answer: (reply: Response) => void = () => undefined;
    server.reply('POST chat', () => new Promise<Response>((resolve) => (answer = resolve)));
    renderChat('Jane');
    await userEvent.type(box(), 'Better?{Enter}');
    await press('Stop');
    await act(async () => {
      answer(Response.json({ assistantMessage: 'Late', turnId: 't', status: 'done' }));
      await Promise.resolve();
    });
    expect(screen.queryByText('Late')).toBeNull();
  });

  it('tells after two seconds how long it takes', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true });
    server.reply('POST chat', () => new Promise(() => undefined));
    renderChat('Jane');
    fireEvent.change(box(), { target: { value: 'Better?' } });
    fireEvent.keyDown(box(), { key: 'Enter' });
    await screen.findByText('Reading your resume…');
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(document.querySelector('.turn-seconds')).toBeNull();
    await act(() => vi.advanceTimersByTimeAsync(3_000));
    expect(document.querySelector('.turn-seconds')?.textContent).toMatch(/[345] s/);
  });

  const pending = (at: number): ChatEntry => ({
    role: 'user',
    turnId: 't7',
    text: 'Better?',
    at,
    status: 'pending',
    action: null,
    selection: null,
    suggestion: null,
    edits: [],
  });

  it('goes on by itself after a reload, without saving or a second turn', async () => {
    const saveFirst = vi.fn(() => Promise.resolve(true));
    const latest = { chat: [pending(Date.now() - 5_000)], olderChat: null };
    renderChat('Jane', { latest, saveFirst });
    await screen.findByText('An answer');
    expect(posts().map(({ body }) => body.turnId)).toEqual(['t7']);
    expect(saveFirst).not.toHaveBeenCalled();
  });

  it('is left to the person once a minute has gone', async () => {
    const latest = { chat: [pending(Date.now() - 61_000)], olderChat: null };
    renderChat('Jane', { latest });
    await screen.findByText('No answer yet.');
    expect(posts()).toEqual([]);
    await press('Retry');
    await waitFor(() => {
      expect(posts().map(({ body }) => body.turnId)).toEqual(['t7']);
    });
  });
});

it('shows an answer in paragraphs and lists, and never as markup', async () => {
  server.reply('POST chat', () =>
    Response.json({ assistantMessage: '<b>Two</b>:\n- one\n- سيرة', turnId: 't', status: 'done' }),
  );
  renderChat('Jane');
  await userEvent.type(box(), 'List{Enter}');
  await screen.findByText('<b>Two</b>:');
  expect([...document.querySelectorAll('.answer li')].map((li) => li.textContent)).toEqual([
    'one',
    'سيرة',
  ]);
});
