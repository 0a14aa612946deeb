import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FakeServer } from '../testing/fakeServer';
import { renderApp } from '../testing/renderApp';
import { isReadOnly, resumeBox, typeInResume } from '../testing/typeInResume';

// Whole pages, on a machine that may be busy.
const patient = { timeout: 20_000 };
const long = Array.from({ length: 130 }, (_, n) => `word${n}`).join(' ');

let server: FakeServer;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: long, revision: 1 };
  server.session = { locked: false };
});

afterEach(() => {
  stop?.();
});

const sessionId = () => location.hash.slice('#/s/'.length);
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const asking = () => screen.queryByText(/this browser is the only one that/i);
const openLock = () => Response.json({ locked: false, devices: [] });

function firstOpen(minutesAgo: number): void {
  const memory = { since: Date.now() - minutesAgo * 60_000, notNow: null };
  localStorage.setItem(`holdfast.linkPrompt.${sessionId()}`, JSON.stringify(memory));
}

async function open() {
  const page = renderApp();
  stop = page.stop;
  await waitFor(() => {
    expect(isReadOnly()).toBe(false);
  });
  return page;
}

describe('devices', patient, () => {
  it('open from the header, and Escape gives the focus back', async () => {
    server.reply('GET devices', openLock);
    await open();
    await userEvent.click(button('Devices'));
    const sheet = within(await screen.findByRole('dialog', { name: 'Devices' }));
    await sheet.findByText(/Whoever has the address of this resume can read it/);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => {
      expect(document.activeElement).toBe(button('Devices'));
    });
  });

  it('are not to be had before the resume is open', () => {
    server.reply('GET session', () => new Promise(() => undefined));
    stop = renderApp().stop;
    expect(screen.getByRole<HTMLButtonElement>('button', { name: 'Devices' }).disabled).toBe(true);
  });

  it('are called in the history as people call them', async () => {
    server.session = { locked: true };
    server.points = [
      { id: 'p', at: new Date().toISOString(), reason: 'manual', device: 'phone', text: 'Jane' },
      { id: 'q', at: new Date().toISOString(), reason: 'manual', device: 'other', text: 'Jane' },
    ];
    const at = { createdAt: new Date().toISOString(), lastSeenAt: new Date().toISOString() };
    server.reply('GET devices', () =>
      Response.json({
        locked: true,
        devices: [{ deviceId: 'phone', kind: 'device', label: 'My <i>phone</i>', ...at }],
      }),
    );
    await open();
    expect(server.log).not.toContain('GET devices');
    await userEvent.click(button('History'));
    await screen.findByText(/My <i>phone<\/i>.* · 1 word/);
    expect(screen.getByText('another device · 1 word')).toBeTruthy();
  });

  it('are not asked for by the history of an open resume', async () => {
    server.points = [
      { id: 'p', at: new Date().toISOString(), reason: 'manual', device: 'phone', text: 'Jane' },
    ];
    await open();
    await userEvent.click(button('History'));
    await screen.findByText('another device · 1 word');
    expect(server.log).not.toContain('GET devices');
  });
});

describe('a recovery link is asked for', patient, () => {
  it('once the work is worth it, and leads straight to what it means', async () => {
    firstOpen(11);
    server.reply('GET devices', openLock, openLock);
    await open();
    expect(asking()?.textContent).toBe(
      'Only someone with this address can open this resume, and this browser is the only one that remembers it.',
    );
    const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
    expect(found.violations).toEqual([]);
    await userEvent.click(button('Save a recovery link'));
    await screen.findByRole('heading', { name: 'Recovery link' });
    expect(server.log.filter((route) => route === 'POST devices')).toEqual([]);
  });

  it.each([
    ['a short text', () => (server.stored.text = 'Jane Moreau'), 60],
    ['a text of nine minutes', () => undefined, 9],
    ['a locked session', () => (server.session = { locked: true }), 60],
  ])('not for %s', async (_, but, minutes) => {
    but();
    firstOpen(minutes);
    await open();
    expect(asking()).toBeNull();
  });

  it('not again after "Not now", until the text has doubled', async () => {
    firstOpen(11);
    await open();
    await userEvent.click(button('Not now'));
    expect(asking()).toBeNull();
    stop?.();
    typeInResume(`${long} ${long}`);
    await waitFor(() => {
      expect(asking()).toBeTruthy();
    });
  });

  it('never over a conflict', async () => {
    firstOpen(11);
    await open();
    server.stored = { text: `theirs ${long}`, revision: 2 };
    typeInResume(`mine ${long}`);
    fireEvent.blur(resumeBox());
    await screen.findByRole('heading', { name: 'Another device changed the same lines' });
    expect(asking()).toBeNull();
  });

  it('at once where the server had the session locked to this browser alone', async () => {
    server.stored = { text: 'Jane', revision: 1 };
    server.session = { locked: true };
    const { keys } = await open();
    expect(asking()).toBeNull();
    await act(() => keys.change(sessionId(), (kept) => ({ ...kept, wantsLink: true })));
    expect(asking()?.textContent).toBe('This browser is the only one that can open this resume.');
  });

  it('no more once there is one, and the focus goes to the resume', async () => {
    firstOpen(11);
    const user = userEvent.setup();
    server.reply('POST devices', () => Response.json({ deviceId: 'me', linkDeviceId: 'link' }));
    await open();
    await user.click(button('Save a recovery link'));
    await user.click(await screen.findByRole('button', { name: 'Copy' }));
    await screen.findByText('The resume is locked now.');
    await user.keyboard('{Escape}');
    await waitFor(() => {
      expect(asking()).toBeNull();
    });
    await waitFor(() => {
      expect(document.activeElement).toBe(resumeBox());
    });
  });
});
