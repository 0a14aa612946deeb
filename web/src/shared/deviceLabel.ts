import { asFields, asList, asString, present } from './api/decode';
import type { Messages } from './messages/messages';

/** What a browser tells of itself; `userAgentData` only where it knows that. */
export type Browser = { userAgent: string; maxTouchPoints: number; userAgentData?: unknown };

/** Two that both match are told apart by their order: nearly every browser calls itself Safari. */
const browsers: readonly (readonly [name: string, inAgent: RegExp, brand: string])[] = [
  ['Edge', /\bEdg(?:e|A|iOS)?\//, 'Microsoft Edge'],
  ['Opera', /\bOPR\/|\bOPT\//, 'Opera'],
  ['Brave', /\bBrave\//, 'Brave'],
  ['Vivaldi', /\bVivaldi\//, 'Vivaldi'],
  ['Samsung Internet', /\bSamsungBrowser\//, 'Samsung Internet'],
  ['Firefox', /\b(?:Firefox|FxiOS)\//, 'Firefox'],
  ['Chrome', /\b(?:Chrome|CriOS)\//, 'Google Chrome'],
  ['Chromium', /\bChromium\//, 'Chromium'],
  ['Safari', /\bVersion\/.*\bSafari\//, 'Safari'],
];

const systems: readonly (readonly [name: string, inAgent: RegExp, platform: string])[] = [
  ['iPhone', /\biPhone\b/, 'iOS'],
  ['iPad', /\biPad\b/, 'iPadOS'],
  ['Android', /\bAndroid\b/, 'Android'],
  ['Windows', /\bWindows\b/, 'Windows'],
  ['Chrome OS', /\bCrOS\b/, 'Chrome OS'],
  ['Mac', /\bMacintosh\b/, 'macOS'],
  ['Linux', /\bLinux\b/, 'Linux'],
];

/** How a device is called until somebody gives it a name: `Chrome on Windows`. Well under 60 characters. */
export function deviceLabel(browser: Browser, { devices }: Messages): string {
  return devices.label(browserName(browser), systemName(browser));
}

function browserName({ userAgent, userAgentData }: Browser): string | null {
  const brands = asList(asFields(userAgentData)?.brands)
    .map((brand) => asString(asFields(brand)?.brand))
    .filter(present);
  const named =
    browsers.find(([, , brand]) => brands.includes(brand)) ??
    browsers.find(([, inAgent]) => inAgent.test(userAgent));
  return named?.[0] ?? null;
}

function systemName({ userAgent, maxTouchPoints, userAgentData }: Browser): string | null {
  const platform = asString(asFields(userAgentData)?.platform);
  const named =
    systems.find(([, , known]) => known === platform) ??
    systems.find(([, inAgent]) => inAgent.test(userAgent));
  // An iPad says that it is a Mac, but no Mac has a screen to touch.
  return named?.[0] === 'Mac' && maxTouchPoints > 1 ? 'iPad' : (named?.[0] ?? null);
}
