import { render, screen } from '@testing-library/react';
import readQr from 'jsqr';
import { describe, expect, it } from 'vitest';
import { QrCode } from './QrCode';

const pixelsAModule = 4;
const id = '7d444840-9dc0-11d1-b245-5ffdce74fad2';
const secret = (letters: number) => 'aZ09_-'.repeat(30).slice(0, letters);

/** What stands in the page, as a camera sees it: red, green, blue and alpha of each pixel. */
function photograph(text: string) {
  render(<QrCode text={text} label="QR code" />);
  const svg = screen.getByRole('img', { name: 'QR code' });
  const modules = Number(svg.getAttribute('viewBox')?.split(' ')[2]);
  const width = modules * pixelsAModule;
  const data = new Uint8ClampedArray(width * width * 4);
  for (const shape of svg.children) {
    const level = { '#ffffff': 255, '#000000': 0 }[shape.getAttribute('fill') ?? ''];
    if (level === undefined) throw new Error('not drawn in black or white');
    for (const [x, y, length, height] of rectangles(shape)) {
      paint(data, width, level, { x, y, length, height });
    }
  }
  return { data, width, modules };
}

function rectangles(shape: Element): readonly [number, number, number, number][] {
  if (shape.tagName === 'rect') {
    return [[0, 0, Number(shape.getAttribute('width')), Number(shape.getAttribute('height'))]];
  }
  const drawn = shape.getAttribute('d') ?? '';
  const runs = [...drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)];
  expect(runs.map(([run]) => run).join('')).toBe(drawn);
  return runs.map(([, x, y, length]) => [Number(x), Number(y), Number(length), 1]);
}

function paint(
  data: Uint8ClampedArray,
  width: number,
  level: number,
  at: { x: number; y: number; length: number; height: number },
): void {
  for (let y = at.y * pixelsAModule; y < (at.y + at.height) * pixelsAModule; y++) {
    const row = y * width;
    const from = (row + at.x * pixelsAModule) * 4;
    data.fill(level, from, from + at.length * pixelsAModule * 4);
    for (let x = 0; x < at.length * pixelsAModule; x++) data[from + x * 4 + 3] = 255;
  }
}

describe('a QR code', () => {
  it.each([
    ['a usual link', `https://holdfast.example/#/r/${id}.${secret(43)}`],
    [
      'the longest link',
      `https://${'long-name.'.repeat(24)}example:65535/a/path/#/r/${id}.${secret(128)}`,
    ],
  ])('of %s is read by another decoder, as dark on white', (_, link) => {
    const { data, width } = photograph(link);
    expect(readQr(data, width, width, { inversionAttempts: 'dontInvert' })?.data).toBe(link);
  });

  it('has four modules of white on every side', () => {
    const { data, width, modules } = photograph('x');
    const dark = (x: number, y: number) => data[(y * width + x) * pixelsAModule * 4] === 0;
    const along = [...Array(modules).keys()];
    for (const edge of [0, 1, 2, 3, modules - 4, modules - 3, modules - 2, modules - 1]) {
      expect(along.some((at) => dark(at, edge) || dark(edge, at))).toBe(false);
    }
    expect(dark(4, 4) && dark(modules - 5, 4) && dark(4, modules - 5)).toBe(true);
  });
});
