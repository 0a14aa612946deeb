import { createHash } from 'node:crypto';
import { mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { leanPng } from './leanPng';
import { repository } from './places.mjs';
import { ResumePage } from './ResumePage';
import { settled, states, type State } from './states';

const folder = join(repository, 'docs', 'screenshots');
const largestBytes = 200 * 1024;
/** A Monday in spring, two minutes past two in Paris. */
const now = '2026-03-02T14:02:10+01:00';
const later = '2026-03-02T14:12:10+01:00';

type Picture = {
  name: string;
  state: State;
  use?: Parameters<typeof test.use>[0];
  language?: 'en' | 'ar';
};

const phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true };
const pictures: readonly Picture[] = [
  { name: 'empty', state: 'empty' },
  { name: 'writing', state: 'writing' },
  { name: 'suggestion', state: 'suggestion' },
  { name: 'question', state: 'question' },
  { name: 'job', state: 'job' },
  { name: 'wizard', state: 'wizard' },
  { name: 'conflict', state: 'conflict' },
  { name: 'merged', state: 'merged' },
  { name: 'history', state: 'history' },
  { name: 'changes', state: 'changes' },
  { name: 'offline', state: 'offline' },
  { name: 'storage-full', state: 'storage-full' },
  { name: 'server-down', state: 'server-down' },
  { name: 'could-not-load', state: 'could-not-load' },
  { name: 'device-only', state: 'device-only' },
  { name: 'pairing', state: 'pairing' },
  { name: 'devices', state: 'devices', use: { colorScheme: 'dark' } },
  { name: 'recovery-link', state: 'recovery-link' },
  { name: 'phone-pairing', state: 'pairing', use: { ...phone, locale: 'ar' }, language: 'ar' },
  { name: 'phone-devices', state: 'devices', use: phone },
  { name: 'phone-link-dark', state: 'recovery-link', use: { ...phone, colorScheme: 'dark' } },
  { name: 'phone-locked-dark', state: 'locked', use: { ...phone, colorScheme: 'dark' } },
  { name: 'phone', state: 'writing', use: phone },
  { name: 'phone-server-down', state: 'server-down', use: phone },
  { name: 'phone-conflict', state: 'conflict', use: phone },
  { name: 'phone-history', state: 'changes', use: phone },
  { name: 'dark-history', state: 'changes', use: { colorScheme: 'dark' } },
  { name: 'dark-conflict', state: 'conflict', use: { colorScheme: 'dark' } },
  { name: 'dark', state: 'suggestion', use: { colorScheme: 'dark' } },
  { name: 'arabic', state: 'writing', use: { locale: 'ar' }, language: 'ar' },
  { name: 'arabic-job', state: 'job', use: { locale: 'ar' }, language: 'ar' },
  { name: 'phone-question-dark', state: 'question', use: { ...phone, colorScheme: 'dark' } },
];

test.beforeAll(async () => {
  await mkdir(folder, { recursive: true });
});

for (const { name, state, use = {}, language = 'en' } of pictures) {
  test.describe(name, () => {
    test.use(use);
    test(name, async ({ page, shared }) => {
      await holdStill(page);
      const sessionId = sessionIdFor(name);
      await states[state](new ResumePage(page, shared, { sessionId, language }));
      await settled(page);
      await take(page, name);
    });
  });
}

test('back from cold storage', async ({ page, own }) => {
  const name = 'back-from-cold';
  await holdStill(page);
  const resume = new ResumePage(page, own, { sessionId: sessionIdFor(name) });
  await states.suggestion(resume);
  await own.stop();
  await own.wipeHotStore();
  await own.start();
  await resume.reload();
  await expect(resume.status).toHaveText(/^Back from cold storage/);
  await settled(page);
  await take(page, name);
});

test('no picture is kept that is not made any more', async () => {
  const made = new Set([...pictures.map(({ name }) => name), 'back-from-cold']);
  for (const file of await readdir(folder)) {
    if (!made.has(file.replace(/\.png$/, ''))) await rm(join(folder, file));
  }
});

/** The same picture on another day, at another hour: only what the product changes may change it. */
async function holdStill(page: Page): Promise<void> {
  await page.clock.install({ time: now });
  await page.addInitScript(() => {
    Math.random = () => 0.5;
    // A key of a session, which is all that is 32 bytes long.
    const random = crypto.getRandomValues.bind(crypto);
    crypto.getRandomValues = (array) =>
      array instanceof Uint8Array && array.length === 32 ? array.fill(7) : random(array);
  });
  await page.route('**/api/**', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    await route.fulfill({
      response,
      body: body
        .replace(/"(updatedAt|ts|at|createdAt|lastSeenAt)":"[^"]*"/g, `"$1":"${now}"`)
        .replace(/"expiresAt":"[^"]*"/g, `"expiresAt":"${later}"`)
        .replace(/"(updatedAt|ts|at|createdAt)":\d+/g, `"$1":${Date.parse(now)}`),
    });
  });
}

/** A picture has the same session each time. */
function sessionIdFor(name: string): string {
  const digits = createHash('sha256').update(name).digest('hex').slice(0, 12);
  return `00000000-0000-4000-8000-${digits}`;
}

async function take(page: Page, name: string): Promise<void> {
  // Off whatever it stood on, which would look chosen.
  await page.mouse.move(0, 0);
  const picture = leanPng(await page.screenshot({ animations: 'disabled', caret: 'hide' }));
  await writeFile(join(folder, `${name}.png`), picture);
  expect(picture.length, 'bytes').toBeLessThan(largestBytes);
}
