import { cleanup, render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UpdateContext } from '../features/update/UpdateContext';
import { UpdateNotice } from '../features/update/UpdateNotice';
import { createUpdater } from '../features/update/updater';
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

/** The page is closed, with all that it had in memory. */
function close(): void {
  stop?.();
  cleanup();
}

function networkIs(there: boolean): void {
  vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(there);
  window.dispatchEvent(new Event(there ? 'online' : 'offline'));
}

function serverIsAway(): void {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
}

async function canWrite(text: string): Promise<void> {
  await waitFor(() => {
    expect([resumeText(), isReadOnly()]).toEqual([text, false]);
  });
}

describe('without a network', () => {
  it('what this device has is written on at once, and saved when the network is back', async () => {
    server.stored = { text: 'Jane', revision: 1 };
    show();
    await canWrite('Jane');
    close();
    networkIs(false);
    serverIsAway();
    show();
    await canWrite('Jane');
    await screen.findByText('Offline. Everything is kept on this device');
    typeInResume('Jane M');
    await screen.findByText(/^Offline\. Kept on this device/);
    server.install();
    networkIs(true);
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane M');
    });
  });

  it('a session from elsewhere is not shown as a blank page', async () => {
    networkIs(false);
    serverIsAway();
    show();
    await screen.findByText(/You are offline, and this device has no copy of this resume/);
    expect(isReadOnly()).toBe(true);
  });

  it('a new resume can be begun where another one could not be opened', async () => {
    networkIs(false);
    serverIsAway();
    show();
    await screen.findByText(/this device has no copy/);
    await userEvent.click(screen.getByRole('button', { name: 'New resume' }));
    await canWrite('');
  });
});

describe('while the server is down', () => {
  it('a first visit begins a resume, and a reload finds its words', async () => {
    history.replaceState(null, '', '/');
    serverIsAway();
    show();
    await canWrite('');
    typeInResume('Jane');
    close();
    show();
    await canWrite('Jane');
  });

  it('a resume that was begun here and is still empty opens again', async () => {
    history.replaceState(null, '', '/');
    serverIsAway();
    show();
    await canWrite('');
    close();
    sessionStorage.clear();
    show();
    await canWrite('');
  });

  it('a session from elsewhere is not shown as a blank page', async () => {
    serverIsAway();
    show();
    await screen.findByText(/^The server can’t be reached/);
    expect(isReadOnly()).toBe(true);
  });
});

it('a newer build is offered in words, and taken by a click', async () => {
  const updater = createUpdater({
    wouldLoseWords: () => false,
    lastInputAt: () => 0,
    now: () => Date.now(),
    reload: () => undefined,
    tellTabs: () => undefined,
  });
  const worker = { postMessage: vi.fn() };
  updater.found(worker);
  render(
    <UpdateContext value={updater}>
      <UpdateNotice />
    </UpdateContext>,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Update now' }));
  await waitFor(() => {
    expect(worker.postMessage).toHaveBeenCalledExactlyOnceWith('takeOver');
  });
  await userEvent.click(screen.getByRole('button', { name: 'Later' }));
  expect(screen.queryByText(/new version/)).toBeNull();
});
