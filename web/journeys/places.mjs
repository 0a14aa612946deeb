import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const web = dirname(dirname(fileURLToPath(import.meta.url)));
export const repository = dirname(web);
/** Beside the other results of the module that starts the browser tests. */
export const results = join(repository, 'functions', 'local', 'target', 'journeys');
/** How to start Holdfast, as Maven told it last: `{ java, classPath }`. */
export const launchFile = join(results, 'launch.json');
