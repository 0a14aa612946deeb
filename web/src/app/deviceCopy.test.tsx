import { cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { FakeServer } from '../testing/fakeServer';
import { memoryJournal } from '../testing/memoryJournal';
import { renderApp } from '../testing/renderApp';
import { isReadOnly, resumeText, typeInResume } from '../testing/typeInResume';

let server: FakeServer;
let journal: ReturnType<typeof memoryJournal>;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
  journal = memoryJournal();
});

afterEach(() => {
  stop?.();
});

function show(): void {
  stop = renderApp(journal).stop;
}

/** The browser dies: nothing more is sent, and nothing is said to the page. */
function kill(): void {
  stop?.();
  cleanup();
}

async function sees(text: string): Promise<void> {
  await waitFor(() => {
    expect(resumeText()).toBe(text);
  });
}

async function serverHas(text: string): Promise<void> {
  await waitFor(() => {
    expect(server.stored.text).toBe(text);
  });
}

function closing(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(event);
  return event.defaultPrevented;
}

beforeEach(async () => {
  server.stored = { text: 'Jane', revision: 1 };
  show();
  await sees('Jane');
});

it('lets the page close once unsaved words are written down here', async () => {
  expect(document.title).toBe('Holdfast');
  server.reply('PUT resume', () => new Promise(() => undefined));
  typeInResume('Jane M');
  expect(document.title).toBe('• Holdfast');
  await waitFor(() => {
    expect(closing()).toBe(false);
  });
});

it('asks before words are closed away that this device cannot keep', async () => {
  journal.fail('full');
  expect(closing()).toBe(false);
  server.reply('PUT resume', () => new Promise(() => undefined));
  typeInResume('Jane M');
  await screen.findByText(/This browser can’t keep a copy here.*full/);
  expect(closing()).toBe(true);
});

it('brings words back that a killed browser had not saved', async () => {
  typeInResume('Jane M');
  const address = location.hash;
  kill();
  show();
  await sees('Jane M');
  expect(location.hash).toBe(address);
  await screen.findByText(/^Your last words are back/);
  await serverHas('Jane M');
});

it('shows unsaved words at once while the server is away', async () => {
  typeInResume('Jane M');
  kill();
  server.reply('GET session', () => new Promise(() => undefined));
  show();
  await sees('Jane M');
  expect(isReadOnly()).toBe(false);
});

it('shows what this device has, read-only, while the server is away', async () => {
  kill();
  server.reply('GET session', () => 'lost');
  show();
  await screen.findByRole('region', { name: 'Couldn’t load the newest text' });
  expect(resumeText()).toBe('Jane');
  expect(isReadOnly()).toBe(true);
  await userEvent.click(screen.getByRole('button', { name: 'Edit anyway' }));
  typeInResume('Jane M');
  await serverHas('Jane M');
});

it('loses neither text when an old one is edited anyway', async () => {
  kill();
  server.stored = { text: 'theirs', revision: 2 };
  server.reply(
    'GET session',
    () => 'lost',
    () => new Promise(() => undefined),
  );
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Edit anyway' }));
  typeInResume('Jane M');
  const conflict = await screen.findByRole('region', {
    name: 'Another device changed the same lines',
  });
  expect(conflict.textContent).toContain('Jane M');
  expect(conflict.textContent).toContain('theirs');
});

it('keeps the text that gave way through a killed browser', async () => {
  server.stored = { text: 'theirs', revision: 2 };
  typeInResume('Jane M');
  await userEvent.click(await screen.findByRole('button', { name: 'Take theirs' }));
  await sees('theirs');
  kill();
  show();
  await userEvent.click(await screen.findByRole('button', { name: 'Undo' }));
  await sees('Jane M');
  await serverHas('Jane M');
});

it('does not discard by one click a text that the history does not have', async () => {
  server.reply(
    'POST history',
    () => 'lost',
    () => 'lost',
    () => 'lost',
  );
  server.stored = { text: 'theirs', revision: 2 };
  typeInResume('Jane M');
  await userEvent.click(await screen.findByRole('button', { name: 'Keep mine' }));
  await userEvent.click(await screen.findByRole('button', { name: 'Discard' }));
  await userEvent.click(screen.getByRole('button', { name: 'Show' }));
  expect(
    screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'The text that was set aside' }).value,
  ).toBe('theirs');
  await userEvent.click(screen.getByRole('button', { name: 'Discard' }));
  await userEvent.click(screen.getByRole('button', { name: 'Discard for good?' }));
  expect(screen.queryByText(/You kept your text/)).toBeNull();
});
