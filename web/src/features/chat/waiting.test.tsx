import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { FakeServer, problem } from '../../testing/fakeServer';
import { memoryChat } from '../../testing/memoryChat';
import { renderChat } from '../../testing/renderChat';

let server: FakeServer;
let storage: ReturnType<typeof memoryChat>;
const box = () =>
  screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message to the assistant' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const messages = () =>
  server.asked.filter(({ route }) => route === 'POST chat').map(({ body }) => body.message);
const turnIds = () =>
  server.asked.filter(({ route }) => route === 'POST chat').map(({ body }) => body.turnId);
const down = (times: number) => {
  server.reply('POST chat', ...Array.from({ length: times }, () => () => 'lost' as const));
};
const ask = (message: string) => userEvent.type(box(), `${message}{Enter}`);
const backOnline = () => {
  act(() => {
    window.dispatchEvent(new Event('online'));
  });
};
const closing = () => {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
};

beforeEach(() => {
  server = new FakeServer().install();
  storage = memoryChat();
});

describe('a question that cannot go out', () => {
  it('is kept, says so, and goes out in its order when the network is back', async () => {
    down(3);
    renderChat('Jane', { storage });
    await ask('First?');
    await screen.findByText(/Waiting to be sent. The server can’t be reached./);
    await ask('Second?');
    await waitFor(() => {
      expect([...storage.kept.values()].map(({ question }) => question.message)).toEqual([
        'First?',
        'Second?',
      ]);
    });
    expect(box().value).toBe('');
    expect(closing(), 'nothing would be lost').toBe(false);
    await waitFor(() => {
      expect(messages()).toHaveLength(2);
    });
    backOnline();
    backOnline();
    await waitFor(
      () => {
        expect(screen.getAllByText('An answer')).toHaveLength(2);
      },
      { timeout: 8_000 },
    );
    expect(messages().filter((message) => message === 'Second?')).toHaveLength(1);
    expect(messages().at(-1)).toBe('Second?');
    expect(new Set(turnIds()).size).toBe(2);
    expect(storage.kept.size).toBe(0);
  }, 15_000);

  it('goes out once under its own id after the page was closed and opened again', async () => {
    down(1);
    const { unmount } = renderChat('Jane', { storage });
    await ask('First?');
    await screen.findByText(/Waiting to be sent/);
    unmount();
    renderChat('Jane', { storage });
    await screen.findByText('An answer');
    expect(turnIds()).toHaveLength(2);
    expect(new Set(turnIds()).size).toBe(1);
  });

  it('waits for the text that it speaks about', async () => {
    let canSave = false;
    renderChat('Jane', { storage, saveFirst: () => Promise.resolve(canSave) });
    await ask('First?');
    await screen.findByText(/It goes out once your newest text is saved/);
    expect(messages()).toEqual([]);
    canSave = true;
    backOnline();
    await screen.findByText('An answer');
  });

  it('can be removed for good', async () => {
    down(1);
    renderChat('Jane', { storage });
    await ask('First?');
    await screen.findByText(/Waiting to be sent/);
    await press('Remove');
    expect(screen.queryByText('First?')).toBeNull();
    backOnline();
    await waitFor(() => {
      expect(storage.kept.size).toBe(0);
    });
    expect(messages()).toHaveLength(1);
  });

  it('can be taken back into the field, before what is written there', async () => {
    down(1);
    const { select } = renderChat('Jane led the team', { storage });
    select('led');
    await press('Send to chat');
    await ask('First?');
    await screen.findByText(/Waiting to be sent/);
    await userEvent.type(box(), 'More');
    await press('Edit');
    expect(box().value).toBe('First?\nMore');
    expect(document.activeElement).toBe(box());
    expect(screen.getByRole('button', { name: 'Ask without these words' })).toBeTruthy();
    await waitFor(() => {
      expect(screen.queryByText(/Waiting to be sent/)).toBeNull();
    });
    expect(storage.kept.size).toBe(0);
  });

  it('says so where it cannot be kept, and asks before it is closed away', async () => {
    storage.fail();
    down(1);
    renderChat('Jane', { storage });
    await ask('First?');
    await screen.findByText(/This browser can’t keep it/);
    expect(closing()).toBe(true);
    await press('Try now');
    await screen.findByText('An answer');
    expect(closing()).toBe(false);
  });

  it('says why the server does not take it, keeps it, and leaves the others their way', async () => {
    server.reply('POST chat', () => problem(413, 'payload_too_large'));
    renderChat('Jane', { storage });
    await ask('First?');
    await screen.findByText(/The server didn’t take this question. It is too large./);
    expect(storage.kept.size).toBe(1);
    await ask('Second?');
    await screen.findByText('An answer');
    await press('Retry');
    await waitFor(() => {
      expect(messages()).toEqual(['First?', 'Second?', 'First?']);
    });
  });
});

it('sends one message for two quick strokes, and keeps what was typed meanwhile', async () => {
  renderChat('Jane', { storage });
  fireEvent.change(box(), { target: { value: 'First?' } });
  fireEvent.keyDown(box(), { key: 'Enter' });
  fireEvent.keyDown(box(), { key: 'Enter' });
  fireEvent.change(box(), { target: { value: 'First? And' } });
  await screen.findByText('An answer');
  expect(messages()).toEqual(['First?']);
  expect(box().value).toBe(' And');
});
