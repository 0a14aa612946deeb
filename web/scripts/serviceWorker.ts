import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin, Rolldown } from 'vite';

const worker = 'sw.js';
const listGoesHere = 'self.holdfastShell';

/** A file of the page; `revision` is null for one whose name changes with its content. */
type ShellFile = { url: string; revision: string | null };

/**
 * Builds the service worker beside the page and tells it the names of all files that the page may
 * ever ask for, so that it can keep them on the device.
 */
export function serviceWorker(): Plugin {
  let publicDir = '';
  return {
    name: 'holdfast:service-worker',
    apply: 'build',
    configResolved(config) {
      publicDir = config.publicDir;
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/worker/worker.ts', fileName: worker });
    },
    generateBundle: {
      // After index.html has been put in.
      order: 'post',
      handler(_options, bundle) {
        const built = bundle[worker];
        if (built?.type !== 'chunk') return this.error(`there is no ${worker}`);
        // A worker is one file: the page and it may share none.
        if (built.imports.length > 0 || built.dynamicImports.length > 0) {
          return this.error(`${worker} must import nothing: ${built.imports.join(', ')}`);
        }
        if (built.code.split(listGoesHere).length !== 2) {
          return this.error(`${worker} must say ${listGoesHere} once`);
        }
        const files = [...filesBuilt(bundle), ...filesCopied(publicDir)];
        files.sort((a, b) => (a.url < b.url ? -1 : 1));
        built.code = built.code.replace(listGoesHere, () => JSON.stringify(files));
      },
    },
  };
}

function filesBuilt(bundle: Rolldown.OutputBundle): ShellFile[] {
  return Object.values(bundle)
    .filter(({ fileName }) => fileName !== worker && isKept(fileName))
    .map((file) => ({
      url: `/${file.fileName}`,
      revision: file.fileName.startsWith('assets/')
        ? null
        : digest(file.type === 'chunk' ? file.code : file.source),
    }));
}

function filesCopied(publicDir: string): ShellFile[] {
  return readdirSync(publicDir, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map(({ name, parentPath }) => join(parentPath, name))
    .map((path) => ({
      url: path.slice(publicDir.length).replaceAll('\\', '/'),
      revision: digest(readFileSync(path)),
    }));
}

/**
 * Of the fonts only those that resumes in the page's two languages are set in; letters of others
 * come over the network, or without one from the device's own fonts.
 */
export function isKept(fileName: string): boolean {
  if (!fileName.endsWith('.woff2')) return true;
  return /source-serif-4-latin(?:-ext)?-|noto-naskh-arabic-arabic-/.test(fileName);
}

function digest(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex').slice(0, 16);
}
