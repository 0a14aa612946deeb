// Says in one sentence what the build needs and this machine lacks. Node itself is looked for by Maven.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const JDK = 25;
const NODE = [20, 19];

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < NODE[0] || (major === NODE[0] && minor < NODE[1])) {
  console.log(
    `Holdfast needs Node ${NODE.join('.')} or newer, and this is ${process.version}: install it from https://nodejs.org and run the command again.`,
  );
  process.exit(1);
}

function children(directory, ...inside) {
  return existsSync(directory)
    ? readdirSync(directory).map((name) => join(directory, name, ...inside))
    : [];
}

/** The version of a JDK's home, read from the file every JDK carries; 0 where there is none. */
function version(home) {
  const release = join(home, 'release');
  const match = existsSync(release) && /JAVA_VERSION="(\d+)/.exec(readFileSync(release, 'utf8'));
  return match && existsSync(join(home, 'bin')) ? Number(match[1]) : 0;
}

const homes = [
  ...Object.entries(process.env)
    .filter(([name]) => /^(JAVA|JDK).*HOME|^JAVA_HOME/.test(name))
    .map(([, value]) => value ?? ''),
  ...children('/usr/lib/jvm'),
  ...children('/opt'),
  ...children('/Library/Java/JavaVirtualMachines', 'Contents', 'Home'),
  ...children('C:\\Program Files\\Java'),
  ...children('C:\\Program Files\\Eclipse Adoptium'),
  ...children(join(homedir(), '.sdkman', 'candidates', 'java')),
  ...children(join(homedir(), '.jdks')),
  ...children(join(homedir(), 'Library', 'Java', 'JavaVirtualMachines'), 'Contents', 'Home'),
];
const declared = existsSync(join(homedir(), '.m2', 'toolchains.xml'));
if (!declared && !homes.some((home) => version(home) >= JDK)) {
  console.log(
    `Holdfast needs a JDK ${JDK} or newer, and none was found: install one, for example from https://adoptium.net, and run the command again; the default java may stay as it is.`,
  );
  process.exit(1);
}
