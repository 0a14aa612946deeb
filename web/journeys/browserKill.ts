import process from 'node:process';
import {
  chromium,
  expect,
  type BrowserContext,
  type LaunchOptions,
  type Page,
} from '@playwright/test';
import type { Holdfast } from './Holdfast';
import { ResumePage } from './ResumePage';

/** A key that the page has taken is on the screen of the next browser when it was this old. */
export const keptAfterMs = 250;
const killsInASession = 5;

/** How the device is cut off while someone types: not at all, by its network, by a dead server. */
type Line = 'online' | 'no network' | 'no server';

type Key = { key: string; sentAt: number; takenAt: number };

export type KillCounts = {
  kills: number;
  offline: number;
  keys: number;
  /** Of the keys that the next browser did not show, the longest time since the page took one. */
  oldestLostMs: number;
  /** The same, since it was sent to the browser: on a busy machine it takes a while to get there. */
  oldestLostSinceSentMs: number;
  losses: string[];
};

export type KillOptions = {
  server: Holdfast;
  /** The browser's own files, the same for every life of it. */
  profile: string;
  launchOptions: LaunchOptions;
  kills: number;
  /** The longest that someone types before a kill. */
  lifeMs: number;
  random: () => number;
  tell?: (counts: KillCounts) => void;
};

/** Numbers from 0 up to 1 that a seed decides (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Kills the browser at random moments while keys are typed, and counts what its next life lacks. */
export async function killAgainAndAgain(options: KillOptions): Promise<KillCounts> {
  const { server, profile, launchOptions, kills, random } = options;
  const counts: KillCounts = {
    kills: 0,
    offline: 0,
    keys: 0,
    oldestLostMs: 0,
    oldestLostSinceSentMs: 0,
    losses: [],
  };
  const launch = async () => await chromium.launchPersistentContext(profile, launchOptions);
  let context = await launch();
  let resume = new ResumePage(await context.newPage(), server);
  await resume.open();
  for (let kill = 0; kill < kills; kill += 1) {
    if (kill % killsInASession === 0 && kill > 0) {
      await resume.isSaved();
      resume = new ResumePage(resume.page, server);
      await resume.open();
    }
    const before = await resume.text();
    const line = lineOf(kill);
    await cutOff(line, context, server);
    const { keys, killedAt } = await typeUntilKilled(resume, context, {
      lifeMs: 150 + random() * options.lifeMs,
      random,
    });
    if (line === 'no server') await server.start();
    context = await launch();
    resume = new ResumePage(await context.newPage(), server, { sessionId: resume.sessionId });
    await resume.open();
    counts.kills += 1;
    counts.offline += line === 'online' ? 0 : 1;
    counts.keys += keys.length;
    await compare(resume, { before, keys, killedAt, counts });
    options.tell?.(counts);
  }
  await resume.isSaved();
  await context.close();
  return counts;
}

/** Every other time offline, and of those every fifth with a server that is killed. */
function lineOf(kill: number): Line {
  if (kill % 2 === 0) return 'online';
  return kill % 10 === 9 ? 'no server' : 'no network';
}

async function cutOff(line: Line, context: BrowserContext, server: Holdfast): Promise<void> {
  if (line === 'no network') await context.setOffline(true);
  if (line === 'no server') await server.kill();
}

async function typeUntilKilled(
  resume: ResumePage,
  context: BrowserContext,
  { lifeMs, random }: { lifeMs: number; random: () => number },
): Promise<{ keys: Key[]; killedAt: number }> {
  const pid = await processOf(context);
  const closed = new Promise((resolve) => context.once('close', resolve));
  await resume.editor.focus();
  await resume.page.keyboard.press('ControlOrMeta+End');
  const keys: Key[] = [];
  const typing = type(resume.page, keys, random);
  await new Promise((resolve) => setTimeout(resolve, lifeMs));
  const killedAt = Date.now();
  // Neither the page nor the browser gets a word in.
  process.kill(pid, 'SIGKILL');
  await closed;
  await typing;
  return { keys: keys.filter(({ takenAt }) => takenAt <= killedAt), killedAt };
}

/** Counts aloud, key by key, until there is no page any more. */
async function type(page: Page, keys: Key[], random: () => number): Promise<void> {
  try {
    for (let number = 1; ; number += 1) {
      for (const key of `${number} `) {
        const sentAt = Date.now();
        await page.keyboard.press(key === ' ' ? 'Space' : key);
        keys.push({ key, sentAt, takenAt: Date.now() });
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
      }
    }
  } catch (gone) {
    if (!page.isClosed() && !/closed|crash/i.test(String(gone))) throw gone;
  }
}

async function processOf(context: BrowserContext): Promise<number> {
  const browser = context.browser();
  if (browser === null) throw new Error('no browser to kill');
  const devTools = await browser.newBrowserCDPSession();
  const { processInfo } = await devTools.send('SystemInfo.getProcessInfo');
  const pid = processInfo.find(({ type: kind }) => kind === 'browser')?.id;
  if (pid === undefined || pid <= 1) throw new Error('the browser has no process');
  return pid;
}

async function compare(
  resume: ResumePage,
  {
    before,
    keys,
    killedAt,
    counts,
  }: { before: string; keys: Key[]; killedAt: number; counts: KillCounts },
): Promise<void> {
  const typed = keys.map(({ key }) => key).join('');
  const due = keys.filter(({ takenAt }) => killedAt - takenAt > keptAfterMs).length;
  // What was on its way when the browser died may be there as well.
  const shownKeys = async () => {
    const shown = await resume.text();
    if (!shown.startsWith(before)) return -1;
    const after = shown.slice(before.length);
    return after.startsWith(typed) || typed.startsWith(after) ? after.length : -1;
  };
  await expect
    .poll(shownKeys, { timeout: 10_000 })
    .toBeGreaterThanOrEqual(due)
    .catch(() => undefined);
  const shown = await shownKeys();
  if (shown < due) {
    counts.losses.push(
      shown < 0
        ? `kill ${counts.kills}: another text is shown`
        : `kill ${counts.kills}: ${due - shown} keys older than ${keptAfterMs} ms are missing`,
    );
  }
  const lost = shown < 0 ? undefined : keys[shown];
  if (lost === undefined) return;
  counts.oldestLostMs = Math.max(counts.oldestLostMs, killedAt - lost.takenAt);
  counts.oldestLostSinceSentMs = Math.max(counts.oldestLostSinceSentMs, killedAt - lost.sentAt);
}
