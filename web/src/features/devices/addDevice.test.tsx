import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hashOfKey } from '../../shared/keys/sessionKeys';
import { ar } from '../../shared/messages/ar';
import { en } from '../../shared/messages/en';
import { FakeDevices } from '../../testing/fakeDevices';
import { problem } from '../../testing/fakeServer';
import { memoryKeys } from '../../testing/memoryKeys';
import { renderDevices, sessionId } from '../../testing/renderDevices';

let server: FakeDevices;

beforeEach(() => {
  server = new FakeDevices().install();
});

afterEach(() => {
  vi.unstubAllGlobals();
});

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const press = (name: string | RegExp) => userEvent.click(button(name));
const dialog = () => screen.getByRole('dialog');
const codes = () => server.asked.filter(({ route }) => route === 'POST pairing');

async function open(options: Parameters<typeof renderDevices>[0] = {}) {
  const page = renderDevices(options);
  await press('Open');
  await userEvent.click(
    await screen.findByRole('button', { name: (options.messages ?? en).devices.add }),
  );
  return page;
}

async function makeCode(): Promise<void> {
  await waitFor(() => {
    expect(button('Make a code').getAttribute('aria-disabled')).toBe('false');
  });
  await press('Make a code');
  await screen.findByRole('group', { name: 'Code' });
}

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

describe('adding a device', () => {
  it('explains the lock before there is a code', async () => {
    await open();
    expect(dialog().textContent).toMatch(
      /the resume is locked to both.*Until then nothing changes/,
    );
    expect(dialog().textContent).toMatch(/nobody can open it again, neither can we/);
    expect(codes()).toEqual([]);
    expect(document.activeElement?.textContent).toBe('Add a device');
    expect(await violations()).toEqual([]);
  });

  it('shows the code in two groups, spelled for the ear, with steps and the time left', async () => {
    const { kept } = await open();
    await makeCode();
    const code = within(screen.getByRole('group', { name: 'Code' }));
    expect(code.getByText('BCDF-GHJK').getAttribute('aria-hidden')).toBe('true');
    expect(code.getByText('B C D F, G H J K')).toBeTruthy();
    expect(screen.getByRole('timer').textContent).toBe('10 minutes left');
    expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Open .*localhost/),
      'Choose “Open from another device” in the menu (on a computer: under Settings)',
      'Enter the code',
    ]);
    const keyHash = await hashOfKey(kept.kept.get(sessionId)?.key ?? '');
    expect(codes().map(({ body }) => body)).toEqual([
      { keyHash, label: 'Test browser', device: 'me' },
    ]);
    expect(await violations()).toEqual([]);
  });

  it('tells when the other device has joined, and offers a link for when both are lost', async () => {
    await open();
    await makeCode();
    server.add('Test browser', { deviceId: 'me' });
    server.add('Firefox on Android', { deviceId: 'phone' });
    await screen.findByText(/Firefox on Android.*can open this resume now/);
    expect(dialog().textContent).toMatch(/locked to both devices.*save a recovery link/);
    expect(button('Save a recovery link').className).toBe(button('Done').className);
    expect(document.activeElement?.textContent).toMatch(/Firefox on Android/);
    expect(screen.queryByRole('group', { name: 'Code' })).toBeNull();
    expect(await violations()).toEqual([]);
    await press('Save a recovery link');
    expect(dialog().textContent).toMatch(/This makes the first recovery link/);
  });

  it.each([
    ['localhost', true],
    ['127.0.0.1', true],
    ['[::1]', true],
    ['192.168.1.20', false],
    ['resume.example', false],
  ])('at %s, says whether others can reach the address', async (hostname, onlyHere) => {
    vi.stubGlobal('location', { hostname, origin: `http://${hostname}` });
    await open();
    await makeCode();
    const said = screen.queryByText(/^This address works on this computer only/);
    expect(said !== null).toBe(onlyHere);
  });

  it('says what the last minute brings in words', async () => {
    server.code = { code: 'BCDFGHJK', lifeMs: 1_500 };
    await open();
    await makeCode();
    expect(screen.getByRole('timer').textContent).toMatch(/^[12] seconds? left$/);
    expect(dialog().textContent).toMatch(/Less than a minute left/);
    await screen.findByText('This code has expired. Make a new one.');
    expect(screen.queryByText('BCDF-GHJK')).toBeNull();
    server.code = { code: 'LMNPQRST', lifeMs: 600_000 };
    await press('Make a new code');
    await screen.findByText('LMNP-QRST');
  });

  it('says that it cannot see who joins while the server is away', async () => {
    await open();
    await makeCode();
    server.reply('GET devices', () => 'lost');
    await screen.findByText(/Whether it has joined can’t be seen right now/);
    expect(screen.getByText('BCDF-GHJK')).toBeTruthy();
  });

  it('says how long to wait after too many codes', async () => {
    server.reply('POST pairing', () => {
      const answer = problem(429, 'too_many_requests');
      answer.headers.set('Retry-After', '130');
      return answer;
    });
    await open();
    await waitFor(() => {
      expect(button('Make a code').getAttribute('aria-disabled')).toBe('false');
    });
    await press('Make a code');
    expect((await screen.findByRole('alert')).textContent).toMatch(
      /No code was made. That was too often for now. It works again in 3 minutes/,
    );
    await press('Try again');
    await screen.findByText('BCDF-GHJK');
  });

  it('is refused where this browser cannot keep its own key', async () => {
    const kept = memoryKeys();
    kept.fail();
    await open({ kept });
    expect((await screen.findByRole('alert')).textContent).toMatch(/can’t keep the key/);
    expect(screen.queryByRole('button', { name: 'Make a code' })).toBeNull();
  });

  it('speaks Arabic, with the code from left to right', async () => {
    await open({ messages: ar });
    await waitFor(() => {
      expect(button('إنشاء رمز').getAttribute('aria-disabled')).toBe('false');
    });
    await press('إنشاء رمز');
    expect((await screen.findByText('BCDF-GHJK')).parentElement?.dir).toBe('ltr');
    expect(screen.getByRole('timer').textContent).toMatch(/دقائق/);
  });
});
