import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromiumPath } from './chromium.mjs';
import { median } from './figures';

const asked = ['performance', 'accessibility', 'best-practices'] as const;
type Scores = Readonly<Record<(typeof asked)[number], number>>;

/** The scores of a page in words. Fetched for the occasion: it is large, and no test needs it. */
export function lighthouse(address: string, form: 'desktop' | 'mobile', runs: number): string {
  const scores: Scores[] = [];
  for (let run = 0; run < runs; run += 1) {
    const outcome = once(address, form);
    if (typeof outcome === 'string') return outcome;
    scores.push(outcome);
  }
  return asked.map((name) => `${name} ${median(scores.map((each) => each[name]))}`).join(', ');
}

function once(address: string, form: 'desktop' | 'mobile'): Scores | string {
  const report = join(tmpdir(), `holdfast-lighthouse-${process.pid}.json`);
  const flags = ['--headless=new', '--disable-gpu'];
  if (process.getuid?.() === 0) flags.push('--no-sandbox');
  const { status, stderr } = spawnSync(
    'npx',
    [
      '--yes',
      'lighthouse@13.5.0',
      address,
      ...(form === 'desktop' ? ['--preset=desktop'] : []),
      `--only-categories=${asked.join(',')}`,
      '--output=json',
      `--output-path=${report}`,
      '--quiet',
      `--chrome-flags=${flags.join(' ')}`,
    ],
    { encoding: 'utf8', env: { ...process.env, CHROME_PATH: chromiumPath() } },
  );
  if (status !== 0) return `could not be run: ${stderr.trim().split('\n').at(-1) ?? ''}`;
  const { categories } = JSON.parse(readFileSync(report, 'utf8')) as {
    categories: Record<string, { score: number }>;
  };
  const score = (name: string) => Math.round((categories[name]?.score ?? Number.NaN) * 100);
  return {
    performance: score('performance'),
    accessibility: score('accessibility'),
    'best-practices': score('best-practices'),
  };
}
