import { describe, expect, it } from 'vitest';
import { boundSide, neighbour, readSide, sideWidth, tabs } from './panes';

describe('going from pane to pane', () => {
  it.each(tabs)('comes back to %s after one round, either way', (tab) => {
    const round = (step: 1 | -1) => tabs.reduce((at) => neighbour(at, step), tab);
    expect(round(1)).toBe(tab);
    expect(round(-1)).toBe(tab);
    expect(neighbour(neighbour(tab, 1), -1)).toBe(tab);
  });
});

describe('the width beside the resume', () => {
  it.each([
    [0, sideWidth.least],
    [500.4, 500],
    [5000, sideWidth.most],
  ])('asked to be %d is %d', (wanted, width) => {
    expect(boundSide(wanted)).toBe(width);
  });

  it.each([
    [null, sideWidth.usual],
    ['', sideWidth.usual],
    ['wide', sideWidth.usual],
    ['Infinity', sideWidth.usual],
    ['90000', sideWidth.most],
    ['512', 512],
  ])('stored as %j is %d', (stored, width) => {
    expect(readSide(stored)).toBe(width);
  });
});
