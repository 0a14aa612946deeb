import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOfKey } from '../../shared/keys/sessionKeys';
import { FakeDevices } from '../../testing/fakeDevices';
import { problem } from '../../testing/fakeServer';
import { memoryKeys } from '../../testing/memoryKeys';
import { renderDevices, sessionId } from '../../testing/renderDevices';

let server: FakeDevices;
let clipboard: string[];
let files: Blob[];

beforeEach(() => {
  server = new FakeDevices().install();
  clipboard = [];
  files = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined);
  Object.assign(URL, {
    createObjectURL: (file: Blob) => `blob:${files.push(file)}`,
    revokeObjectURL: () => undefined,
  });
});

/** After `userEvent.setup`, which brings a clipboard of its own. */
function copying(write: (text: string) => Promise<void>): void {
  vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const registrations = () => server.asked.filter(({ route }) => route === 'POST devices');
const form = /^http:\/\/localhost(?::\d+)?\/#\/r\/[0-9a-f-]{36}\.([A-Za-z0-9_-]{43})$/;
const secretIn = (link: string | undefined) => form.exec(link ?? '')?.[1] ?? 'none';

async function open(options: Parameters<typeof renderDevices>[0] = {}) {
  const user = userEvent.setup();
  copying((text) => {
    clipboard.push(text);
    return Promise.resolve();
  });
  const page = renderDevices(options);
  await user.click(button('Open'));
  await user.click(await screen.findByRole('button', { name: /recovery link$/ }));
  await screen.findByRole('heading', { name: 'Recovery link' });
  return { ...page, press: (name: string | RegExp) => user.click(button(name)) };
}

/** The browser has said that it can keep a key: only then do the buttons act. */
const ready = () =>
  waitFor(() => {
    expect(button('Copy').getAttribute('aria-disabled')).toBe('false');
  });

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

async function textOf(file: Blob | undefined): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => {
      resolve(reader.result as string);
    };
    reader.readAsText(file ?? new Blob());
  });
}

describe('before anything happens', () => {
  it('it is said what a link is, what locking means and what cannot be recovered', async () => {
    await open();
    await screen.findByRole('button', { name: 'Copy' });
    const said = screen.getByRole('dialog').textContent;
    expect(said).toMatch(/locks this resume: from then on only devices with a key can open it/);
    expect(said).toMatch(/Whoever has the link can open this resume/);
    expect(said).toMatch(
      /You see it only while this is open; it can’t be shown again later. You can always make/,
    );
    expect(said).toMatch(/nobody can open the resume again, and neither can we/);
    expect(said).toMatch(/download the text of your resume at any time/);
    expect(registrations()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Recovery link');
    expect(await violations()).toEqual([]);
  });

  it('nothing is locked from a browser that cannot keep its own key', async () => {
    const kept = memoryKeys();
    kept.fail();
    await open({ kept });
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /can’t keep the key.*nothing was locked/,
    );
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
    expect(registrations()).toEqual([]);
  });
});

describe('a link', () => {
  it('is copied, and locks the session to it and to this browser in one call', async () => {
    const { press, kept } = await open();
    await ready();
    await press('Copy');
    await screen.findByText('The resume is locked now.');
    expect(clipboard).toEqual([expect.stringMatching(form)]);
    const own = kept.kept.get(sessionId)?.key ?? '';
    expect(registrations().map(({ body }) => body)).toEqual([
      {
        keyHash: await hashOfKey(own),
        label: 'Test browser',
        device: 'me',
        linkKeyHash: await hashOfKey(secretIn(clipboard[0])),
      },
    ]);
    expect(await violations()).toEqual([]);
  });

  it('has its secret in nothing that is sent, shown or kept', async () => {
    const { press, kept } = await open();
    await ready();
    await press('Copy');
    await screen.findByText('The resume is locked now.');
    const secret = secretIn(clipboard[0]);
    expect(JSON.stringify(server.asked)).not.toContain(secret);
    expect(JSON.stringify([...kept.kept])).not.toContain(secret);
    expect(JSON.stringify([localStorage, sessionStorage])).not.toContain(secret);
    expect(document.body.innerHTML).not.toContain(secret);
  });

  it('is one and the same in every way it is taken, and registered once', async () => {
    const { press } = await open();
    await ready();
    await press('Copy');
    await screen.findByText(/The link is copied. Paste/);
    await press('Download');
    await screen.findByText(/The link is in your downloads/);
    const file = await textOf(files[0]);
    expect(file).toContain(clipboard[0]);
    expect(file).toMatch(
      /^Recovery link of Jane Moreau, made on .*Whoever has this link can open/s,
    );
    await press('Show QR code');
    expect(screen.getByRole('img', { name: /QR code of the recovery link/ })).toBeTruthy();
    expect(screen.getByText(/^This address works on this computer only/)).toBeTruthy();
    await press('Hide QR code');
    expect(screen.queryByRole('img')).toBeNull();
    expect(registrations()).toHaveLength(1);
  });

  it('pressed twice in a row is one link', async () => {
    await open();
    const copy = await screen.findByRole('button', { name: 'Copy' });
    fireEvent.click(copy);
    fireEvent.click(copy);
    await screen.findByText('The resume is locked now.');
    expect(clipboard).toHaveLength(1);
    expect(registrations()).toHaveLength(1);
  });

  it('is printed with title, address, date and QR code once it is in force', async () => {
    let paper = '';
    window.print = () => {
      expect(registrations()).toHaveLength(1);
      expect(document.documentElement.hasAttribute('data-printing-link')).toBe(true);
      // What prints the resume hides all but what is `printed`.
      const page = document.querySelector<HTMLElement>('.printed.recovery-paper');
      paper = page?.textContent ?? '';
      expect(page?.querySelector('.qr-code path')).toBeTruthy();
    };
    const { press } = await open();
    await screen.findByRole('button', { name: 'Print' });
    await press('Print');
    await screen.findByText(/went to the printer/);
    expect(paper).toMatch(
      /Recovery link of .*Jane Moreau.*Made on .*http.*#\/r\/.*like a spare key/s,
    );
    fireEvent(window, new Event('afterprint'));
    expect(document.querySelector('.recovery-paper')).toBeNull();
    expect(document.documentElement.hasAttribute('data-printing-link')).toBe(false);
  });

  it('is shown only now: the next one is another', async () => {
    const { press } = await open();
    await ready();
    await press('Copy');
    await screen.findByText('The resume is locked now.');
    await press('Done');
    expect(document.activeElement).toBe(
      await screen.findByRole('button', { name: 'Make a new recovery link' }),
    );
    await press('Make a new recovery link');
    expect(screen.getByRole('dialog').textContent).toMatch(/Those that you saved earlier keep/);
    await ready();
    await press('Copy');
    await screen.findByText(/This link opens it/);
    expect(screen.queryByText('The resume is locked now.')).toBeNull();
    expect(secretIn(clipboard[1])).not.toBe(secretIn(clipboard[0]));
    expect(secretIn(clipboard[1])).toHaveLength(43);
  });
});

it('a first link of a locked resume is called no new one, however many were ended', async () => {
  server.add('Laptop', { deviceId: 'me' });
  server.add('', { deviceId: 'old', kind: 'link', revokedAt: '2026-03-04T12:00:00Z' });
  const { press } = await open();
  expect(screen.getByRole('dialog').textContent).toMatch(/This makes the first recovery link/);
  await press('All devices');
  expect(await screen.findByRole('button', { name: 'Save a recovery link' })).toBeTruthy();
});

it('a QR code that others can open says nothing of this computer', async () => {
  vi.stubGlobal('location', { hostname: 'resume.example', origin: 'https://resume.example' });
  const { press } = await open();
  await ready();
  await press('Show QR code');
  await screen.findByRole('img', { name: /QR code of the recovery link/ });
  expect(screen.queryByText(/works on this computer only/)).toBeNull();
  vi.unstubAllGlobals();
});

describe('what is not done is not called done', () => {
  it('copied and not locked, until a try succeeds, with the same link', async () => {
    server.reply('POST devices', () => 'lost');
    const { press } = await open({ online: false });
    await ready();
    await press('Copy');
    const alert = await screen.findByRole('alert');
    expect(alert.textContent).toMatch(/copied, but it is not in force yet.*You are offline/);
    expect(screen.queryByText('The resume is locked now.')).toBeNull();
    expect(await violations()).toEqual([]);
    await press('Try again');
    await screen.findByText('The resume is locked now.');
    expect(clipboard[1]).toBe(clipboard[0]);
    expect(new Set(registrations().map(({ body }) => body.linkKeyHash)).size).toBe(1);
  });

  it('and such a link is still there when the sheet is opened again', async () => {
    server.reply('POST devices', () => 'lost');
    const { press } = await open();
    await ready();
    await press('Copy');
    await screen.findByRole('alert');
    await press('Close');
    await press('Open');
    await userEvent.click(await screen.findByRole('button', { name: 'Save a recovery link' }));
    await ready();
    await press('Try again');
    await screen.findByText('The resume is locked now.');
    expect(clipboard[1]).toBe(clipboard[0]);
  });

  it('not copied, then nothing is locked', async () => {
    const { press } = await open();
    copying(() => Promise.reject(new DOMException('denied', 'NotAllowedError')));
    await ready();
    await press('Copy');
    expect((await screen.findByRole('alert')).textContent).toMatch(/doesn’t let the page copy/);
    expect(registrations()).toEqual([]);
    await press('Show QR code');
    await screen.findByText('The resume is locked now.');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('not downloaded while the server does not answer', async () => {
    server.reply('POST devices', () => problem(503, 'store_unavailable'));
    const { press } = await open();
    await screen.findByRole('button', { name: 'Download' });
    await press('Download');
    expect((await screen.findByRole('alert')).textContent).toMatch(/Nothing was saved.*storage/);
    expect(files).toEqual([]);
  });

  it('another device was first: the link that was copied opens nothing', async () => {
    server.reply('POST devices', () => problem(403, 'session_locked'));
    const { press } = await open();
    await ready();
    await press('Copy');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /Another device locked this resume a moment ago. This link opens nothing/,
    );
    expect(screen.queryByRole('button', { name: 'Copy' })).toBeNull();
  });

  it('there are too many devices already', async () => {
    server.add('Laptop', { deviceId: 'me' });
    server.reply('POST devices', () => problem(409, 'too_many_devices'));
    const { press } = await open();
    await ready();
    await press('Copy');
    expect((await screen.findByRole('alert')).textContent).toMatch(/20 devices and links already/);
  });
});

it('a link is another way in, so this browser is not asked for one any more', async () => {
  const { press, keys } = await open();
  await keys.change(sessionId, (kept) => ({ ...kept, wantsLink: true }));
  await screen.findByRole('button', { name: 'Copy' });
  await press('Copy');
  await waitFor(() => {
    expect(keys.kept(sessionId).wantsLink).toBe(false);
  });
  within(screen.getByRole('dialog')).getByText('The resume is locked now.');
});
