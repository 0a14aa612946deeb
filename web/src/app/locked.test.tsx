import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { LockedSession } from '../features/session/keys/LockedSession';
import { sessionIdFromHash } from '../features/session/sessionAddress';
import { createSessionKeys } from '../shared/keys/createSessionKeys';
import { KeysContext } from '../shared/keys/KeysContext';
import { nothingKept } from '../shared/keys/keyStore';
import { hashOfKey, newKey } from '../shared/keys/sessionKeys';
import { ar } from '../shared/messages/ar';
import { MessagesContext } from '../shared/messages/MessagesContext';
import { FakeServer, problem } from '../testing/fakeServer';
import { memoryJournal } from '../testing/memoryJournal';
import { memoryKeys } from '../testing/memoryKeys';
import { renderApp } from '../testing/renderApp';
import { isReadOnly, resumeBox, resumeText, typeInResume } from '../testing/typeInResume';

const locked = 'This session belongs to other devices';
const field = 'Code or recovery link';
const secret = newKey();

let server: FakeServer;
let journal: ReturnType<typeof memoryJournal>;
let kept: ReturnType<typeof memoryKeys>;
let sessionId: string;
let stop: (() => void) | null = null;

beforeEach(() => {
  server = new FakeServer().install();
  server.stored = { text: 'Jane Moreau', revision: 1 };
  journal = memoryJournal();
  kept = memoryKeys();
  sessionId = sessionIdFromHash(location.hash) ?? '';
});

afterEach(() => {
  stop?.();
});

function show(): void {
  stop = renderApp(journal, kept).stop;
}

/** The page is closed, with all that it had in memory, and opened again. */
function reload(): void {
  stop?.();
  cleanup();
  show();
}

async function lockFor(key: string): Promise<void> {
  server.keyHashes.add(await hashOfKey(key));
}

async function canWrite(text: string): Promise<void> {
  await waitFor(() => {
    expect([resumeText(), isReadOnly()]).toEqual([text, false]);
  });
}

const lockedPage = () => screen.findByRole('region', { name: locked });
const status = () => screen.getByRole('status', { name: 'Save status' });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

async function enter(what: string): Promise<void> {
  const box = screen.getByRole('textbox', { name: field });
  await userEvent.clear(box);
  await userEvent.click(box);
  await userEvent.paste(what);
  await press('Open');
}

/** What could be read of a secret by whoever looks at this page, or at what it keeps. */
function everywhere(): string {
  return [
    location.href,
    document.body.innerHTML,
    JSON.stringify([...kept.kept]),
    JSON.stringify([localStorage, sessionStorage]),
    JSON.stringify(server.asked.map(({ route, body }) => [route, body])),
  ].join();
}

async function violations(): Promise<readonly string[]> {
  const found = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map((n) => n.html).join(' ')}`);
}

describe('a session that belongs to other devices', () => {
  it('shows nothing of it and can’t be written to, and opens once there is a key', async () => {
    await lockFor(secret);
    show();
    const page = await lockedPage();
    expect(isReadOnly()).toBe(true);
    expect(resumeText()).toBe('');
    expect(status().textContent).toContain(locked);
    expect(await violations()).toEqual([]);
    // Another tab got one.
    kept.kept.set(sessionId, { ...nothingKept, key: secret });
    await userEvent.click(within(page).getByRole('button', { name: 'Try again' }));
    await canWrite('Jane Moreau');
  });

  it('is opened by a code, however it is written, with a key kept before it is told', async () => {
    await lockFor(newKey());
    server.code = { code: 'BCDFGHJK', sessionId };
    show();
    await lockedPage();
    const atClaim: string[] = [];
    server.reply('POST pairing', () => {
      atClaim.push(JSON.stringify([...kept.kept.values()]));
      return 'lost';
    });
    await enter('bcdf ghjk');
    await screen.findByText(/can’t be reached. What you entered is still here/);
    await press('Open');
    await canWrite('Jane Moreau');
    const claims = server.asked.filter(({ route }) => route === 'POST pairing');
    expect(claims).toHaveLength(2);
    expect(claims[1]).toEqual(claims[0]);
    const key = kept.kept.get(sessionId)?.key ?? '';
    expect(claims[0]?.body).toEqual({
      code: 'BCDFGHJK',
      keyHash: await hashOfKey(key),
      label: 'Test browser',
      device: 'me',
    });
    expect(atClaim[0]).toContain(key);
    // Under the code there is nothing left.
    expect([...kept.kept].filter(([, { key: any }]) => any !== null)).toHaveLength(1);
  });

  it('is opened by a link that is pasted', async () => {
    await lockFor(secret);
    show();
    await lockedPage();
    await enter(`${location.origin}/#/r/${sessionId}.${secret}`);
    await canWrite('Jane Moreau');
    expect(everywhere()).not.toContain(secret);
  });

  it.each<[string, () => Response, RegExp]>([
    ['wrong or has run out', () => problem(404, 'pairing_not_found'), /^This code is wrong or/],
    [
      'tried too often',
      () =>
        Response.json(
          { code: 'too_many_requests' },
          { status: 429, headers: { 'Retry-After': '60' } },
        ),
      /^Too many tries for now. Try again at \d\d:\d\d\.$/,
    ],
    ['one too many', () => problem(409, 'too_many_devices'), /as many devices as it can/],
    ['answered by a portal', () => new Response('<html>'), /does not understand/],
  ])('says what to do with a code that is %s', async (_, reply, words) => {
    await lockFor(newKey());
    show();
    await lockedPage();
    server.reply('POST pairing', reply);
    await enter('BCDF-GHJK');
    const alert = await screen.findByText(words);
    expect(alert.getAttribute('role')).toBe('alert');
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: field });
    expect([box.value, document.activeElement]).toEqual(['BCDF-GHJK', box]);
    expect(await violations()).toEqual([]);
  });

  it.each([
    ['HOME', /^This is neither a code nor a link/],
    [`${location.origin}/#/r/${newKey()}`, /^This link is not whole/],
  ])('sends nothing that can’t be a code: %j', async (entered, words) => {
    await lockFor(newKey());
    show();
    await lockedPage();
    await enter(entered);
    await screen.findByText(words);
    expect(server.log).not.toContain('POST pairing');
  });

  it('takes no code where its key can’t be kept', async () => {
    await lockFor(newKey());
    kept.fail();
    show();
    await lockedPage();
    await enter('BCDF-GHJK');
    await screen.findByText(/can’t keep a key/);
    expect(server.log).not.toContain('POST pairing');
  });

  it('says so in Arabic too', () => {
    const keys = createSessionKeys(kept);
    render(
      <MessagesContext value={ar}>
        <KeysContext value={{ keys, self: { device: 'me', label: () => '' } }}>
          <main dir="rtl" lang="ar">
            <h1>{ar.productName}</h1>
            <LockedSession sessionId={sessionId} onTryAgain={() => undefined} />
          </main>
        </KeysContext>
      </MessagesContext>,
    );
    screen.getByRole('region', { name: ar.status.locked });
    // A code reads from the left everywhere.
    expect(screen.getByRole('textbox', { name: ar.keys.field }).getAttribute('dir')).toBe('ltr');
  });
});

describe('a session that is locked while it is open here', () => {
  async function lockedWhileOpen(text = 'Jane Moreau'): Promise<void> {
    server.stored = { text, revision: 1 };
    show();
    await canWrite(text);
    await lockFor(secret);
  }

  it('keeps what is typed, and saves it with what others wrote once this browser is let in', async () => {
    await lockedWhileOpen('Jane\n\nLyon');
    typeInResume('Jane\n\nLyon, F');
    await screen.findByText(/^It was locked, and this browser has no key/);
    expect(status().textContent).toContain(locked);
    expect(isReadOnly()).toBe(false);
    expect(screen.getAllByRole('button', { name: 'Download text' }).length).toBeGreaterThan(1);
    typeInResume('Jane\n\nLyon, France');
    server.stored = { text: 'Dr Jane\n\nLyon', revision: 2 };
    await press('Enter a code or link');
    expect(document.activeElement).toBe(
      screen.getByRole('textbox', { name: 'Code or recovery link' }),
    );
    expect(await violations()).toEqual([]);
    await enter(`#/r/${sessionId}.${secret}`);
    await waitFor(() => {
      expect(server.stored.text).toBe('Dr Jane\n\nLyon, France');
    });
    expect(resumeText()).toBe('Dr Jane\n\nLyon, France');
    expect(screen.queryByText(/^It was locked/)).toBeNull();
  });

  it('keeps what was typed through a reload', async () => {
    await lockedWhileOpen();
    typeInResume('Jane Moreau\nLyon');
    await screen.findByText(/^It was locked/);
    reload();
    await canWrite('Jane Moreau\nLyon');
    await screen.findByText(/^It was locked/);
    await press('Enter a code or link');
    server.code = { code: 'BCDFGHJK', sessionId };
    await enter('BCDF-GHJK');
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane Moreau\nLyon');
    });
  });

  it('says so on coming back, before anything is typed', async () => {
    await lockedWhileOpen();
    server.stored = { text: 'Dr Jane Moreau', revision: 2 };
    window.dispatchEvent(new Event('visibilitychange'));
    await screen.findByText(/^It was locked/);
    expect(status().textContent).toContain(locked);
    kept.kept.set(sessionId, { ...nothingKept, key: secret });
    await press('Try again');
    await canWrite('Dr Jane Moreau');
    expect(screen.queryByText(/^It was locked/)).toBeNull();
  });
});

describe('a recovery link', () => {
  async function openLink(hash = `#/r/${sessionId}.${secret}`): Promise<void> {
    await lockFor(secret);
    localStorage.setItem('holdfast.session', '00000000-0000-4000-8000-000000000001');
    history.replaceState(null, '', hash);
    show();
  }

  it('opens its session with a key of this browser, and is to be seen nowhere any more', async () => {
    await openLink();
    expect(location.hash).toBe(`#/s/${sessionId}`);
    await canWrite('Jane Moreau');
    expect(server.keyHashes.size).toBe(2);
    expect(everywhere()).not.toContain(secret);
    reload();
    await canWrite('Jane Moreau');
    expect(server.keyHashes.size).toBe(2);
  });

  it('opens an open session without a key, and is forgotten', async () => {
    history.replaceState(null, '', `#/r/${sessionId}.${secret}`);
    show();
    await canWrite('Jane Moreau');
    expect(server.keyHashes.size).toBe(0);
    await waitFor(() => {
      expect(everywhere()).not.toContain(secret);
    });
  });

  it('leaves the other resumes of this device where they are', async () => {
    const recent = JSON.stringify([{ id: crypto.randomUUID(), at: 1, title: 'Other', words: 9 }]);
    localStorage.setItem('holdfast.recent', recent);
    await openLink();
    await canWrite('Jane Moreau');
    await press('Recent');
    const list = within(await screen.findByRole('dialog', { name: 'Recent on this device' }));
    await waitFor(() => {
      expect(list.getAllByRole('link')).toHaveLength(2);
    });
  });

  it('that comes without a network waits on this device, through a reload', async () => {
    server.reply('GET session', () => 'lost');
    server.reply('POST devices', () => 'lost');
    await openLink();
    await screen.findByRole('region', { name: 'Couldn’t load your resume' });
    await screen.findByText(/^The recovery link is kept on this device/);
    reload();
    await screen.findByText(/^The recovery link is kept on this device/);
    await press('Try again');
    await canWrite('Jane Moreau');
    expect(server.keyHashes.size).toBe(2);
  });

  it('that was ended says so, and leaves the other ways', async () => {
    await lockFor(newKey());
    history.replaceState(null, '', `#/r/${sessionId}.${secret}`);
    show();
    await screen.findByText(/^The recovery link that you opened does not work any more/);
    expect(screen.getByRole('textbox', { name: field })).toBeTruthy();
    expect(everywhere()).not.toContain(secret);
  });

  it('that is opened in a tab with another resume leaves that one as it is', async () => {
    const other = crypto.randomUUID();
    show();
    await canWrite('Jane Moreau');
    typeInResume('Jane Moreau\nLyon');
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane Moreau\nLyon');
    });
    location.hash = `#/r/${other}.${secret}`;
    await waitFor(() => {
      expect(location.hash).toBe(`#/s/${other}`);
    });
    await waitFor(() => {
      expect(localStorage.getItem('holdfast.recent')).toContain(sessionId);
    });
  });

  it.each([`#/r/${secret}`, `#/r/00000000-0000-4000-8000-000000000001.${secret.slice(1)}`])(
    'that is not whole opens nothing, and says how to copy it: %s',
    async (hash) => {
      await openLink(hash);
      await screen.findByRole('heading', { name: 'This address names no resume' });
      await screen.findByText(/^A recovery link has to be copied whole/);
      expect(location.hash).toBe('#/r/');
      expect(server.log).toEqual([]);
      expect(await violations()).toEqual([]);
      await enter(`${location.origin}/#/r/${sessionId}.${secret}`);
      await canWrite('Jane Moreau');
    },
  );
});

describe('a resume of another device', () => {
  it('is opened from the menu, beside the one that is open', async () => {
    const other = crypto.randomUUID();
    server.code = { code: 'BCDFGHJK', sessionId: other };
    show();
    await canWrite('Jane Moreau');
    await userEvent.click(await screen.findByRole('button', { name: 'Menu', expanded: false }));
    await userEvent.click(
      await screen.findByRole('menuitem', { name: 'Open from another device' }),
    );
    await screen.findByRole('dialog', { name: 'Open from another device' });
    const box = screen.getByRole<HTMLInputElement>('textbox', { name: field });
    await waitFor(() => {
      expect(document.activeElement).toBe(box);
    });
    await userEvent.keyboard('bcdfghjk');
    expect(box.value).toBe('BCDF-GHJK');
    expect(await violations()).toEqual([]);
    await userEvent.keyboard('{Enter}');
    await waitFor(() => {
      expect(location.hash).toBe(`#/s/${other}`);
    });
    await canWrite('Jane Moreau');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(localStorage.getItem('holdfast.recent')).toContain(sessionId);
  });
});

describe('a server that forbids sessions without keys', () => {
  it('gets one from the page by itself, with the first words', async () => {
    server.reply('PUT resume', () => problem(403, 'key_required'));
    show();
    await canWrite('Jane Moreau');
    typeInResume('Jane Moreau\nLyon');
    await waitFor(() => {
      expect(server.stored.text).toBe('Jane Moreau\nLyon');
    });
    expect(server.keyHashes.size).toBe(1);
    expect(kept.kept.get(sessionId)?.wantsLink).toBe(true);
  });

  it('says why nothing is saved where no key can be kept', async () => {
    kept.fail();
    server.reply('PUT resume', () => problem(403, 'key_required'));
    show();
    await canWrite('Jane Moreau');
    typeInResume('Jane Moreau\nLyon');
    fireEvent.blur(resumeBox());
    await screen.findByText(/keeps only resumes that are locked with a key/);
    expect(server.keyHashes.size).toBe(0);
  });
});

describe('a key', () => {
  it('is in no address, no page and no error', async () => {
    const key = newKey();
    kept.kept.set(sessionId, { ...nothingKept, key });
    await lockFor(key);
    const said = vi.spyOn(console, 'error');
    show();
    await canWrite('Jane Moreau');
    server.reply('PUT resume', () => problem(500, 'internal'));
    typeInResume('Jane');
    await screen.findByText(/can’t save right now/);
    expect(location.href + document.documentElement.innerHTML).not.toContain(key);
    expect(JSON.stringify(said.mock.calls)).not.toContain(key);
  });
});
