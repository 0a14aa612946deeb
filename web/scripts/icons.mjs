// Draws the icons of the installed page from the mark in public/favicon.svg, with the Chromium of
// this machine: `node scripts/icons.mjs`. To be run again when the mark changes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { chromium } from '@playwright/test';
import { chromiumPath } from '../journeys/chromium.mjs';
import { web } from '../journeys/places.mjs';

const rounded = readFileSync(join(web, 'public', 'favicon.svg'), 'utf8');
// Systems that cut icons into shapes of their own want colour up to every edge.
const whole = rounded.replace(/ rx="\d+"/, '');

const icons = [
  { name: 'icon-192.png', size: 192, mark: rounded },
  { name: 'icon-512.png', size: 512, mark: rounded },
  { name: 'icon-maskable-512.png', size: 512, mark: whole },
  { name: 'apple-touch-icon.png', size: 180, mark: whole },
];

const browser = await chromium.launch({
  executablePath: chromiumPath(),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
const page = await browser.newPage();
for (const { name, size, mark } of icons) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(`<style>body{margin:0}svg{display:block;width:100vw}</style>${mark}`);
  const drawn = await page.screenshot({ omitBackground: true });
  writeFileSync(join(web, 'public', name), drawn);
}
await browser.close();
