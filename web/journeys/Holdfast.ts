import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import { launchFile, web } from './places.mjs';

const startingMs = 60_000;
const keptLines = 200;

/** A Holdfast as a person runs it: a process of its own, on files of its own. */
export class Holdfast {
  readonly #data: string;
  readonly #page: string;
  #port = 0;
  #process: ChildProcess | null = null;
  #said: string[] = [];

  private constructor(data: string, page: string) {
    this.#data = data;
    this.#page = page;
  }

  /** @param page the folder of the built page */
  static async start(page = join(web, 'dist')): Promise<Holdfast> {
    const holdfast = new Holdfast(await mkdtemp(join(tmpdir(), 'holdfast-journey-')), page);
    await holdfast.start();
    return holdfast;
  }

  get url(): string {
    return `http://localhost:${this.#port}`;
  }

  /** What it wrote last, for whoever has to find out why a journey failed. */
  get said(): string {
    return this.#said.join('\n');
  }

  /** Again, on the same port and files. */
  async start(): Promise<void> {
    const { java, classPath } = await launch();
    const child = spawn(
      java,
      [
        '--enable-native-access=ALL-UNNAMED',
        '--sun-misc-unsafe-memory-access=allow',
        '-Xmx512m',
        '-XX:+UseSerialGC',
        '-XX:TieredStopAtLevel=1',
        `-Dholdfast.web=${this.#page}`,
        '-cp',
        classPath,
        'dev.holdfast.local.Main',
      ],
      { env: this.#environment(), stdio: ['ignore', 'pipe', 'pipe'] },
    );
    this.#process = child;
    // A worker that ends before its time must not leave a server behind.
    const orphaned = () => child.kill('SIGKILL');
    process.once('exit', orphaned);
    child.once('exit', () => process.off('exit', orphaned));
    this.#port = await this.#ready(child);
  }

  /** As by a power cut: nothing is written any more, nobody is told. */
  async kill(): Promise<void> {
    await this.#end('SIGKILL');
  }

  /** As by Ctrl-C: what is left is archived first. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Only while it does not run. */
  async wipeHotStore(): Promise<void> {
    if (this.#process !== null) throw new Error('the server still runs');
    await rm(join(this.#data, 'dynamodb'), { recursive: true });
  }

  /** Ends it and deletes its files. */
  async dispose(): Promise<void> {
    await this.kill();
    await rm(this.#data, { recursive: true, force: true });
  }

  /** The text that the server has of a session. */
  async textOf(sessionId: string): Promise<string> {
    const answer = await fetch(`${this.url}/api/session/${sessionId}`);
    if (!answer.ok) throw new Error(`GET session answered ${answer.status}`);
    const { resume } = (await answer.json()) as { resume: string };
    return resume;
  }

  /** What was asked in a session, in the server's order. */
  async questionsOf(sessionId: string): Promise<readonly string[]> {
    const answer = await fetch(`${this.url}/api/session/${sessionId}`);
    if (!answer.ok) throw new Error(`GET session answered ${answer.status}`);
    const { chat } = (await answer.json()) as { chat: { role: string; text: string }[] };
    return chat.filter(({ role }) => role === 'user').map(({ text }) => text);
  }

  async #end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
    const child = this.#process;
    this.#process = null;
    if (child?.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  }

  #environment(): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(
      ([name]) => !name.startsWith('AWS_') && !name.startsWith('HOLDFAST_'),
    );
    return {
      ...Object.fromEntries(inherited),
      HOLDFAST_DATA: this.#data,
      HOLDFAST_PORT: String(this.#port),
    };
  }

  async #ready(child: ChildProcess): Promise<number> {
    return await new Promise((resolve, reject) => {
      const fail = (why: string) => {
        child.kill('SIGKILL');
        reject(new Error(`Holdfast ${why}:\n${this.said}`));
      };
      const timer = setTimeout(fail, startingMs, 'did not start in time');
      child.once('exit', () => {
        clearTimeout(timer);
        fail('ended instead of starting');
      });
      const listen = (line: string) => {
        this.#said = [...this.#said, line].slice(-keptLines);
        const port = /Write here\s+http:\/\/localhost:(\d+)/.exec(line)?.[1];
        if (port === undefined) return;
        clearTimeout(timer);
        resolve(Number(port));
      };
      for (const stream of [child.stdout, child.stderr]) {
        if (stream !== null) createInterface(stream).on('line', listen);
      }
    });
  }
}

async function launch(): Promise<{ java: string; classPath: string }> {
  const told: unknown = JSON.parse(await readFile(launchFile, 'utf8'));
  return told as { java: string; classPath: string };
}
