import process from 'node:process';
import { chromium, type BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { ResumePage } from './ResumePage';

test('a browser that is killed while someone types loses nothing older than 250 ms', async ({
  shared,
  launchOptions,
}, info) => {
  const profile = info.outputPath('profile');
  const open = async () => await chromium.launchPersistentContext(profile, launchOptions);
  const before = await open();
  const resume = new ResumePage(await before.newPage(), shared);
  await resume.open();
  await resume.typeAtEnd('On the server. ');
  await resume.isSaved();
  // From here on only this device can have kept the words.
  await before.route('**/api/resume/**', async (route) => {
    await route.abort('connectionrefused');
  });
  await resume.typeAtEnd('Only on this device.', { delay: 20 });
  await resume.page.waitForTimeout(250);
  await kill(before);

  const after = await open();
  const again = new ResumePage(await after.newPage(), shared, { sessionId: resume.sessionId });
  await again.open();
  await again.shows('On the server. Only on this device.');
  await again.isSaved();
  await after.close();
});

/** SIGKILL: neither the page nor the browser gets a word in. */
async function kill(context: BrowserContext): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('no browser to kill');
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type }) => type === 'browser')?.id;
  expect(pid).toBeGreaterThan(1);
  const closed = new Promise((resolve) => context.once('close', resolve));
  process.kill(pid ?? 0, 'SIGKILL');
  await closed;
}
