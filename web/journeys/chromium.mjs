import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import process from 'node:process';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/**
 * The browser of this machine: Playwright's own would be a second one, and a large download.
 *
 * @returns {string}
 */
export function chromiumPath() {
  const told = process.env.CHROMIUM;
  const found = told
    ? [told]
    : (process.env.PATH ?? '')
        .split(delimiter)
        .flatMap((at) => names.map((name) => join(at, name)));
  const path = found.find(runs);
  if (path !== undefined) return path;
  throw new Error(
    told
      ? `Holdfast’s browser tests need Chromium, and CHROMIUM names none that can be run: ${told}`
      : 'Holdfast’s browser tests need Chromium: apt-get install chromium, or set CHROMIUM to the path of one, and run the command again.',
  );
}

/** @param {string} path */
function runs(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
