import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import process from 'node:process';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from '@playwright/test';
import { kilobytes, median, megabytes, ms, percentile, table, type Row } from './figures';
import { expect, test } from './fixtures';
import { keystrokes, watchKeystrokes } from './keystrokes';
import { lighthouse } from './lighthouse';
import { web } from './places.mjs';
import { ResumePage } from './ResumePage';
import { jane } from './samples';

const whens = ['at first', 'soon after', 'when needed'] as const;
type When = (typeof whens)[number];

function tell(title: string, rows: readonly Row[]): void {
  process.stdout.write(`\n${table(title, rows)}\n`);
}

test('script size', async ({ browser, shared }) => {
  const page = await (await browser.newContext()).newPage();
  const resume = new ResumePage(page, shared);
  await resume.saveElsewhere(jane);
  const editableAt = await untilEditable(page, resume);
  await page.waitForLoadState('networkidle');
  const fetched = await page.evaluate(() =>
    performance.getEntriesByType('resource').map(({ name, startTime }) => ({ name, startTime })),
  );
  const whenOf = (file: string): When => {
    const found = fetched.find(({ name }) => basename(new URL(name).pathname) === file);
    if (found === undefined) return 'when needed';
    return found.startTime < editableAt ? 'at first' : 'soon after';
  };
  const assets = join(web, 'dist', 'assets');
  const files = await Promise.all(
    (await readdir(assets)).map(async (name) => {
      const content = await readFile(join(assets, name));
      // Fonts are packed already.
      const size = name.endsWith('.woff2') ? content.length : gzipSync(content).length;
      return { name, size, when: whenOf(name) };
    }),
  );
  const sum = (when: When, ends: string) =>
    kilobytes(
      files
        .filter((file) => file.when === when && file.name.endsWith(ends))
        .reduce((total, { size }) => total + size, 0),
    );
  tell('Size, gzip: before the text can be edited, soon after by itself, when needed', [
    ...files
      .filter(({ name }) => !name.endsWith('.woff2'))
      .map(({ name, size, when }): Row => [`${name}, ${when}`, kilobytes(size)]),
    ...whens.map((when): Row => [`all scripts, ${when}`, sum(when, '.js')]),
    ['all styles, at first', sum('at first', '.css')],
    ['all fonts, at first (woff2)', sum('at first', '.woff2')],
  ]);
});

test('from navigation to a text that can be edited', async ({ browser, shared }) => {
  const visits = 10;
  const seed = new ResumePage(await browser.newPage(), shared);
  await seed.openWith(jane);
  const cold: number[] = [];
  const warm: number[] = [];
  for (let visit = 0; visit < visits; visit += 1) {
    const context = await browser.newContext();
    cold.push(await untilEditable(await context.newPage(), seed));
    warm.push(await untilEditable(await context.newPage(), seed));
    await context.close();
  }
  tell(`From navigation to a painted text that can be edited, of ${visits} visits`, [
    [
      'first visit, nothing in the cache',
      `median ${ms(median(cold))}, slowest ${ms(Math.max(...cold))}`,
    ],
    ['second visit', `median ${ms(median(warm))}, slowest ${ms(Math.max(...warm))}`],
  ]);
});

async function untilEditable(page: Page, { server, sessionId }: ResumePage): Promise<number> {
  await page.addInitScript(() => {
    const look = () => {
      const editor = document.querySelector<HTMLElement>('#resume, [role=textbox]');
      const ready =
        editor instanceof HTMLTextAreaElement
          ? !editor.readOnly
          : editor?.getAttribute('contenteditable') === 'true' &&
            editor.getAttribute('aria-readonly') !== 'true';
      if (!ready) requestAnimationFrame(look);
      // After the frame that shows it.
      else requestAnimationFrame(() => setTimeout(() => performance.mark('editable')));
    };
    requestAnimationFrame(look);
  });
  await page.goto(`${server.url}/#/s/${sessionId}`);
  const took = await page.waitForFunction(
    () => performance.getEntriesByName('editable')[0]?.startTime,
  );
  return (await took.jsonValue()) ?? Number.NaN;
}

test('a keystroke in 3,000 lines', async ({ browser, shared }) => {
  const rounds = 3;
  const text = Array.from({ length: 3_000 }, (_, line) =>
    line % 12 === 0 ? `EXPERIENCE ${line}` : `- Cut the latency of service ${line} by a third`,
  ).join('\n');
  const resume = new ResumePage(await (await browser.newContext()).newPage(), shared);
  await resume.saveElsewhere(text);
  await resume.open();
  const bare = await (await browser.newContext()).newPage();
  // Its box and letters are those of a page that has nothing but the text.
  await bare.setContent('<textarea autofocus style="inline-size: 70ch; block-size: 90vh">');
  await bare.getByRole('textbox').fill(text);

  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    for (const [page, taken] of [
      [resume.page, ours],
      [bare, theirs],
    ] as const) {
      await page.bringToFront();
      await page.getByRole('textbox').first().click();
      await page.keyboard.press('PageDown');
      await watchKeystrokes(page);
      await page.keyboard.type(
        'the quick brown fox jumps over the lazy dog '.repeat(3).slice(0, 100),
        {
          delay: 100,
        },
      );
      taken.push(...(await keystrokes(page)));
    }
  }
  expect(ours).toHaveLength(300);
  const row = (what: string, values: readonly number[]): Row => [
    what,
    `p50 ${ms(median(values))}, p99 ${ms(percentile(values, 0.99))}, worst ${ms(Math.max(...values))}`,
  ];
  tell('A keystroke in a text of 3,000 lines, from keydown to the painted frame, of 300', [
    row('Holdfast, journal and saving on', ours),
    row('a bare textarea, same browser and text', theirs),
  ]);
});

test('memory of an hour’s typing', async ({ resume }) => {
  const edits = 12_000;
  await resume.openWith(jane);
  const devTools = await resume.page.context().newCDPSession(resume.page);
  await resume.typeAtEnd('.');
  await resume.isSaved();
  const before = await used(devTools);
  let saves = 0;
  resume.page.on('request', (request) => {
    if (request.method() === 'PUT') saves += 1;
  });
  // Each burst takes back what it typed, so that the same text is measured before and after.
  const words = 'Moved the jobs to a queue and saw refunds within minutes.';
  for (let done = 0; done < edits; done += 2 * words.length) {
    await resume.page.keyboard.type(words);
    await resume.page.waitForTimeout(700);
    for (let back = words.length; back > 0; back -= 1)
      await resume.page.keyboard.press('Backspace');
    await resume.page.waitForTimeout(700);
  }
  await resume.isSaved();
  const after = await used(devTools);
  tell(`Memory before and after ${edits} edits and ${saves} saves, after a forced collection`, [
    ['script heap', `${megabytes(before.heap)} → ${megabytes(after.heap)}`],
    ['nodes', `${before.nodes} → ${after.nodes}`],
    ['listeners', `${before.listeners} → ${after.listeners}`],
  ]);
});

async function used(devTools: CDPSession) {
  await devTools.send('Performance.enable');
  await devTools.send('HeapProfiler.enable');
  await devTools.send('HeapProfiler.collectGarbage');
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  const of = (wanted: string) => metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN;
  return { heap: of('JSHeapUsedSize'), nodes: of('Nodes'), listeners: of('JSEventListeners') };
}

test('Lighthouse', async ({ resume }) => {
  await resume.openWith(jane);
  const address = resume.page.url();
  await resume.page.close();
  const rows: Row[] = [];
  for (const form of ['desktop', 'mobile'] as const) {
    rows.push([form, lighthouse(address, form, 3)]);
  }
  tell('Lighthouse 13.5.0, median of 3', rows);
});
