import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { web } from './places.mjs';

const hashed = /-([\w-]{8})\.(js|css|woff2)$/;

/** The built page in a folder of its own, where a later release can take its place. */
export class Release {
  readonly folder: string;

  private constructor(folder: string) {
    this.folder = folder;
  }

  static async first(): Promise<Release> {
    const folder = await mkdtemp(join(tmpdir(), 'holdfast-release-'));
    await cp(join(web, 'dist'), folder, { recursive: true });
    return new Release(folder);
  }

  /** As a build of changed sources: each asset has another name, and the old ones are gone. */
  async next(): Promise<void> {
    const assets = await readdir(join(this.folder, 'assets'));
    const names = assets.flatMap((name): [string, string][] => {
      const hash = hashed.exec(name)?.[1];
      return hash === undefined
        ? []
        : [[name, name.replace(hash, hash.split('').reverse().join(''))]];
    });
    for (const [name, later] of names) {
      await rename(join(this.folder, 'assets', name), join(this.folder, 'assets', later));
    }
    const texts = (await readdir(this.folder, { recursive: true })).filter((name) =>
      /\.(?:js|css|html)$/.test(name),
    );
    for (const name of texts) {
      const path = join(this.folder, name);
      const text = await readFile(path, 'utf8');
      await writeFile(
        path,
        names.reduce((changed, [before, later]) => changed.replaceAll(before, later), text),
      );
    }
    // A list of files that says the same of index.html would leave the old one in its place.
    const worker = join(this.folder, 'sw.js');
    const listed = await readFile(worker, 'utf8');
    const revised = listed.replace(
      /(\/index\.html[`"],["`]?revision["`]?:[`"])\w+/,
      '$1anotherbuild',
    );
    if (revised === listed) throw new Error('sw.js does not list index.html');
    await writeFile(worker, revised);
  }

  async dispose(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
  }
}
