import type { Browser } from '@playwright/test';
import { hashOfKey, newKey } from '../src/shared/keys/sessionKeys';
import { expect, test } from './fixtures';
import type { Holdfast } from './Holdfast';
import { ResumePage } from './ResumePage';

/** The device that a session belongs to, as the server sees it. */
class Owner {
  readonly #key = newKey();
  readonly #url: string;

  constructor(server: Holdfast, sessionId: string) {
    this.#url = `${server.url}/api/session/${sessionId}`;
  }

  /** Locks the session to this device and to whoever has the secret. */
  async lock(secret: string): Promise<void> {
    await this.#call('POST', '/devices', {
      keyHash: await hashOfKey(this.#key),
      label: 'Laptop',
      device: 'laptop',
      linkKeyHash: await hashOfKey(secret),
    });
  }

  async showCode(): Promise<string> {
    const { code } = (await this.#call('POST', '/pairing', {})) as { code: string };
    return code;
  }

  async revokeOthers(): Promise<void> {
    const { devices } = (await this.#call('GET', '/devices')) as {
      devices: { deviceId: string; kind: string; current: boolean; revokedAt?: string }[];
    };
    for (const { deviceId, kind, current, revokedAt } of devices) {
      if (kind !== 'device' || current || (revokedAt ?? null) !== null) continue;
      await this.#call('DELETE', `/devices/${deviceId}`);
    }
  }

  async text(): Promise<string> {
    const { resume } = (await this.#call('GET', '')) as { resume: string };
    return resume;
  }

  async #call(method: string, path: string, body?: object): Promise<unknown> {
    const answer = await fetch(this.#url + path, {
      method,
      headers: { 'Content-Type': 'application/json', 'X-Session-Key': this.#key },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    expect(answer.ok, `${method} ${path} answered ${answer.status}`).toBe(true);
    return answer.status === 204 ? null : await answer.json();
  }
}

/** A phone comes to a session that a laptop has locked. */
async function lockedSession(browser: Browser, shared: Holdfast) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = new ResumePage(await context.newPage(), shared);
  await phone.saveElsewhere('Jane Moreau\n\nEngineer');
  const owner = new Owner(shared, phone.sessionId);
  const secret = newKey();
  await owner.lock(secret);
  return { phone, owner, secret };
}

async function enter(phone: ResumePage, what: string): Promise<void> {
  await phone.page.getByRole('textbox', { name: phone.words.keys.field }).fill(what);
  await phone.button(phone.words.keys.open).click();
}

test('a phone is let in by a code, and no more once it was revoked', async ({
  browser,
  shared,
}) => {
  const { phone, owner } = await lockedSession(browser, shared);
  await phone.page.goto(`${shared.url}/#/s/${phone.sessionId}`);
  await expect(phone.status).toHaveText(phone.words.status.locked);
  await phone.hasNoSidewaysScroll();
  await enter(phone, 'BCDF-GHJK');
  await expect(phone.page.getByRole('alert')).toHaveText(phone.words.keys.wrongCode);
  await enter(phone, (await owner.showCode()).toLowerCase());
  await phone.shows('Jane Moreau\n\nEngineer');
  await phone.typeAtEnd(' in Lyon');
  await expect.poll(() => owner.text()).toBe('Jane Moreau\n\nEngineer in Lyon');
  await phone.reload();

  await owner.revokeOthers();
  await phone.typeAtEnd(', France');
  await expect(phone.status).toHaveText(phone.words.status.locked);
  await phone.hasNoSidewaysScroll();
  // What is not sent outlives the page.
  await phone.reload();
  await phone.shows('Jane Moreau\n\nEngineer in Lyon, France');
  await phone.button(phone.words.keys.enter).click();
  await enter(phone, await owner.showCode());
  await expect.poll(() => owner.text()).toBe('Jane Moreau\n\nEngineer in Lyon, France');
});

test('a link opens its resume beside the others, and its secret is nowhere afterwards', async ({
  browser,
  shared,
}) => {
  const { phone, secret } = await lockedSession(browser, shared);
  const other = new ResumePage(phone.page, shared);
  await other.openWith('John Doe');
  const asked: string[] = [];
  phone.page.on('request', (request) => asked.push(request.url()));
  await phone.page.goto(`${shared.url}/#/r/${phone.sessionId}.${secret}`);
  await phone.shows('Jane Moreau\n\nEngineer');
  expect(phone.page.url()).toBe(`${shared.url}/#/s/${phone.sessionId}`);
  const kept = await phone.page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('holdfast');
      opening.onsuccess = () => {
        resolve(opening.result);
      };
      opening.onerror = () => {
        reject(new Error('no database'));
      };
    });
    const keys = await new Promise<unknown>((resolve) => {
      const reading = database.transaction('keys').objectStore('keys').getAll();
      reading.onsuccess = () => {
        resolve(reading.result);
      };
    });
    return JSON.stringify([keys, localStorage, sessionStorage]);
  });
  expect(kept + asked.join()).not.toContain(secret);
  expect(kept).toContain('John Doe');

  // Nor does it need the link again.
  await phone.reload();
  await phone.shows('Jane Moreau\n\nEngineer');
  await phone.page.goBack();
  await other.shows('John Doe');
});

test('a laptop hands its resume to a phone, and shuts out who has only the address', async ({
  browser,
  resume,
}) => {
  const { devices, keys } = resume.words;
  await resume.openWith('Jane Moreau\n\nEngineer');
  await resume.button(devices.title).click();
  await resume.button(devices.add).click();
  await resume.button(devices.pairing.make).click();
  const code = resume.page.getByRole('group', { name: devices.pairing.code });
  await expect(code).toBeVisible();
  const shown = await code.locator('[aria-hidden]').first().textContent();

  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  const phone = new ResumePage(await context.newPage(), resume.server);
  await phone.open();
  await phone.button(phone.words.settings.menu).click();
  await phone.page.getByRole('menuitem', { name: keys.title }).click();
  await enter(phone, shown ?? '');
  await phone.shows('Jane Moreau\n\nEngineer');
  await expect(resume.page.getByText(devices.pairing.joinedLocked)).toBeVisible();

  await phone.typeAtEnd(' in Lyon');
  await expect(phone.status).toHaveText(/^Saved/);
  await resume.reload();
  await resume.shows('Jane Moreau\n\nEngineer in Lyon');

  const stranger = await browser.newContext();
  const locked = new ResumePage(await stranger.newPage(), resume.server);
  await locked.page.goto(`${resume.server.url}/#/s/${resume.sessionId}`);
  await expect(locked.status).toHaveText(locked.words.status.locked);
});
