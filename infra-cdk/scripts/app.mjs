// What the CDK's command line runs to get the stacks: the program that Maven built, on the JDK that
// Maven found.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const { HOLDFAST_JAVA_HOME: jdk, HOLDFAST_CLASS_PATH: classPath } = process.env;
if (jdk === undefined || classPath === undefined) {
  process.stderr.write(
    'Run it through Maven, from the root of the repository: mvn -Pdeploy -Dcdk=synth\n',
  );
  process.exit(1);
}
// Tests name another one.
const root =
  process.env.HOLDFAST_ROOT ?? dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const { status } = spawnSync(
  join(jdk, 'bin', 'java'),
  [
    '-XX:TieredStopAtLevel=1',
    `-Dholdfast.root=${root}`,
    '-cp',
    classPath,
    'dev.holdfast.infra.HoldfastApp',
  ],
  { stdio: 'inherit' },
);
process.exit(status ?? 1);
