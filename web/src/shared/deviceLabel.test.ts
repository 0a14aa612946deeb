import { describe, expect, it } from 'vitest';
import { deviceLabel } from './deviceLabel';
import { ar } from './messages/ar';
import { en } from './messages/en';

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0';
const webkit = 'AppleWebKit/605.1.15 (KHTML, like Gecko)';

describe('the label of a device', () => {
  it.each([
    ['Chrome on Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${chrome} Safari/537.36`],
    ['Edge on Windows', `Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36 Edg/140.0.0.0`],
    ['Opera on Mac', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${chrome} OPR/120.0`],
    ['Safari on Mac', `Mozilla/5.0 (Macintosh; Mac OS X) ${webkit} Version/18.6 Safari/605.1.15`],
    [
      'Safari on iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} Version/18.6 Mobile/15E148 Safari/604.1`,
    ],
    [
      'Firefox on iPhone',
      `Mozilla/5.0 (iPhone; CPU iPhone OS 18_6 like Mac OS X) ${webkit} FxiOS/143.0 Mobile/15E148 Safari/605.1.15`,
    ],
    ['Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:143.0) Gecko/20100101 Firefox/143.0'],
    ['Firefox on Android', 'Mozilla/5.0 (Android 16; Mobile; rv:143.0) Gecko/143.0 Firefox/143.0'],
    [
      'Samsung Internet on Android',
      `Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 SamsungBrowser/28.0 Chrome/130.0.0.0 Mobile Safari/537.36`,
    ],
    ['Chrome on Chrome OS', `Mozilla/5.0 (X11; CrOS x86_64 14541.0.0) ${chrome} Safari/537.36`],
    ['A browser', 'curl/8.0'],
    ['A browser', '<script>alert(1)</script>'],
    ['A browser on Linux', 'Something (Linux)'],
    ['Firefox', 'Firefox/143.0'],
  ])('says %s', (label, userAgent) => {
    expect(deviceLabel({ userAgent, maxTouchPoints: 0 }, en)).toBe(label);
  });

  it('knows an iPad that says it is a Mac', () => {
    const userAgent = `Mozilla/5.0 (Macintosh; Intel Mac OS X) ${webkit} Version/18.6 Safari/605.1`;
    expect(deviceLabel({ userAgent, maxTouchPoints: 5 }, en)).toBe('Safari on iPad');
  });

  it('believes what the browser tells by name rather than what it is written to look like', () => {
    const userAgentData = {
      brands: [
        { brand: 'Not)A;Brand', version: '8' },
        { brand: 'Chromium', version: '140' },
        { brand: 'Brave', version: '140' },
      ],
      platform: 'macOS',
    };
    const userAgent = `Mozilla/5.0 (Windows NT 10.0) ${chrome} Safari/537.36`;
    expect(deviceLabel({ userAgent, maxTouchPoints: 0, userAgentData }, en)).toBe('Brave on Mac');
  });

  it.each([null, 7, { brands: 'Chrome', platform: 3 }, { brands: [null, 'x', { brand: 4 }] }])(
    'is not upset by %j',
    (userAgentData) => {
      const browser = { userAgent: 'Firefox/143.0 (Windows)', maxTouchPoints: 0, userAgentData };
      expect(deviceLabel(browser, en)).toBe('Firefox on Windows');
    },
  );

  it('is said in Arabic, too', () => {
    const browser = { userAgent: 'Firefox/143.0 (Windows)', maxTouchPoints: 0 };
    expect(deviceLabel(browser, ar)).toBe('متصفح Firefox على Windows');
  });
});
