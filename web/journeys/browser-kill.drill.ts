import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { expect, test } from './fixtures';
import { killAgainAndAgain, seeded } from './browserKill';

// The long form, with the numbers that loadtest's BrowserKill tells in the environment.
test('browsers that are killed again and again lose nothing older than 250 ms', async ({
  own,
  launchOptions,
}, info) => {
  const { losses, ...counts } = await killAgainAndAgain({
    server: own,
    profile: info.outputPath('profile'),
    launchOptions,
    kills: number('DRILL_KILLS', 50),
    lifeMs: number('DRILL_LIFE_MS', 2_500),
    random: seeded(number('DRILL_SEED', 1)),
    tell: ({ kills, keys, losses: soFar }) => {
      process.stdout.write(`  ${kills} kills, ${keys} keys, ${soFar.length} lost\n`);
    },
  });
  const result = process.env.DRILL_RESULT;
  if (result !== undefined) await writeFile(result, JSON.stringify({ counts, losses }));
  expect(losses).toEqual([]);
});

function number(name: string, fallback: number): number {
  const told = process.env[name];
  return told === undefined ? fallback : Number(told);
}
