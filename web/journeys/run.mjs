// What Maven calls, through .ci/NodeOnThisJdk.java, with the name of a project of
// playwright.config.ts. Keeps how to start Holdfast in a file, so that `npx playwright test
// -c journeys --project journeys` can be run by hand afterwards.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { chromiumPath } from './chromium.mjs';
import { launchFile, web } from './places.mjs';

/** @param {string} words @returns {never} */
function giveUp(words) {
  process.stderr.write(`${words}\n`);
  process.exit(1);
}

const [project = 'journeys', ...words] = process.argv.slice(2);
const { HOLDFAST_JAVA_HOME: javaHome, HOLDFAST_CLASS_PATH: classPath, ...env } = process.env;
if (javaHome === undefined || classPath === undefined) {
  giveUp('Holdfast’s browser tests are started by Maven: mvn verify');
}
try {
  chromiumPath();
} catch (missing) {
  giveUp(missing instanceof Error ? missing.message : String(missing));
}
mkdirSync(dirname(launchFile), { recursive: true });
writeFileSync(launchFile, JSON.stringify({ java: join(javaHome, 'bin', 'java'), classPath }));

const playwright = createRequire(import.meta.url).resolve('@playwright/test/cli');
const { status } = spawnSync(
  process.execPath,
  [playwright, 'test', '--config', join(web, 'journeys'), '--project', project, ...words],
  { cwd: web, stdio: 'inherit', env },
);
process.exit(status ?? 1);
