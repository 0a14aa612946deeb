// What Maven calls: installs what package-lock.json names, then builds the page or runs its checks.
// A build whose sources are those of the last one is left out.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const web = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = [
  'src',
  'public',
  'index.html',
  'package.json',
  'package-lock.json',
  'vite.config.ts',
  'scripts/serviceWorker.ts',
  'tsconfig.json',
];
const GET_NODE = 'install it from https://nodejs.org and run the command again.';

/** @param {string} words @param {number} code @returns {never} */
function giveUp(words, code = 1) {
  process.stderr.write(words === '' ? '' : `Holdfast ${words}\n`);
  process.exit(code);
}

/** The version that package.json asks for. */
function requireNode() {
  const [, least] =
    /"node": ">=([\d.]+)"/.exec(readFileSync(join(web, 'package.json'), 'utf8')) ?? [];
  if (least === undefined) giveUp('finds no "node": ">=…" in web/package.json.');
  const order = process.versions.node.localeCompare(least, 'en', { numeric: true });
  if (order < 0) {
    giveUp(`needs Node ${least} or newer, and this is ${process.versions.node}: ${GET_NODE}`);
  }
}

/** @param {string[]} args */
function npm(...args) {
  const windows = process.platform === 'win32';
  const { status, error } = spawnSync(windows ? 'npm.cmd' : 'npm', args, {
    cwd: web,
    stdio: 'inherit',
    shell: windows,
  });
  if (error !== undefined) giveUp(`needs npm, which comes with Node: ${GET_NODE}`);
  if (status !== 0) giveUp('', status ?? 1);
}

/** @param {string} path @returns {string[]} */
function files(path) {
  const found = statSync(join(web, path), { throwIfNoEntry: false });
  if (found === undefined) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(join(web, path))
    .sort()
    .flatMap((name) => files(join(path, name)));
}

/** @param {string[]} paths */
function fingerprint(paths) {
  const hash = createHash('sha256');
  for (const path of paths.flatMap(files)) {
    hash.update(path).update(readFileSync(join(web, path)));
  }
  return hash.digest('hex');
}

/**
 * Runs `step` unless the mark it left last time is for the same content.
 *
 * @param {string} name
 * @param {string} content
 * @param {string} result
 * @param {() => void} step
 */
function onceFor(name, content, result, step) {
  const mark = join(web, 'node_modules', '.holdfast', name);
  if (existsSync(join(web, result)) && existsSync(mark) && readFileSync(mark, 'utf8') === content) {
    return;
  }
  step();
  mkdirSync(dirname(mark), { recursive: true });
  writeFileSync(mark, content);
}

requireNode();
onceFor('installed', fingerprint(['package-lock.json']), 'node_modules', () => {
  npm('ci', '--no-audit', '--no-fund');
});
if (process.argv[2] === 'check') {
  npm('run', '--silent', 'check');
} else {
  onceFor('built', fingerprint(SOURCES), 'dist/index.html', () => {
    npm('run', '--silent', 'build');
  });
}
