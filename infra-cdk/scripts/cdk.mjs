// Runs the CDK's command line in the one version that package.json names, and installs it first
// where it is missing: node scripts/cdk.mjs deploy --all -c stage=prod
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const infra = dirname(dirname(fileURLToPath(import.meta.url)));
const cli = join(infra, 'node_modules', 'aws-cdk');

/** @param {string} file */
const json = (file) => JSON.parse(readFileSync(file, 'utf8'));

/** @param {string} command @param {string[]} args */
function run(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: infra,
    stdio: 'inherit',
    shell: process.platform === 'win32' && command !== process.execPath,
    // The CDK says at length that it would like a newer Node than this build asks for.
    env: { ...process.env, JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: '20' },
  });
  if (status !== 0) process.exit(status ?? 1);
}

const wanted = json(join(infra, 'package.json')).dependencies['aws-cdk'];
const installed = join(cli, 'package.json');
if (!existsSync(installed) || json(installed).version !== wanted) {
  run('npm', ['ci', '--no-audit', '--no-fund', '--prefer-offline', '--loglevel=error']);
}
const args = process.argv.slice(2).filter((word) => word !== '');
if (args[0] !== 'install') {
  run(process.execPath, [join(cli, 'bin', 'cdk'), ...args]);
}
