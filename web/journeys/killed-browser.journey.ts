import { killAgainAndAgain, seeded } from './browserKill';
import { expect, test } from './fixtures';

// The short form of the drill: once online, once offline.
test('a browser that is killed while someone types loses nothing older than 250 ms', async ({
  shared,
  launchOptions,
}, info) => {
  const seed = Date.now() % 2 ** 30;
  const { losses, keys } = await killAgainAndAgain({
    server: shared,
    profile: info.outputPath('profile'),
    launchOptions,
    kills: 2,
    lifeMs: 1_500,
    random: seeded(seed),
  });
  expect(losses, `seed ${seed}`).toEqual([]);
  expect(keys).toBeGreaterThan(0);
});
