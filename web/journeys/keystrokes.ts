import type { Page } from '@playwright/test';

type Watching = { keystrokes?: number[] };

/** Notes how long each key took from being pressed to the frame that shows it. */
export async function watchKeystrokes(page: Page): Promise<void> {
  await page.evaluate(() => {
    const watching = globalThis as Watching;
    const known = watching.keystrokes !== undefined;
    watching.keystrokes = [];
    if (known) return;
    // In the capture phase of the window: before anything of the page has seen the key.
    window.addEventListener(
      'keydown',
      ({ timeStamp }) => {
        requestAnimationFrame(() => {
          // A task after the frame's own work: by then it is painted.
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            watching.keystrokes?.push(performance.now() - timeStamp);
          };
          port2.postMessage(null);
        });
      },
      { capture: true },
    );
  });
}

export async function keystrokes(page: Page): Promise<number[]> {
  await page.waitForTimeout(200);
  return await page.evaluate(() => (globalThis as Watching).keystrokes ?? []);
}
