import { describe, expect, it } from 'vitest';
import { decodePage, decodePointText, pointReasons } from './history';

const point = { id: 'p1', at: '2026-03-02T14:02:00Z', reason: 'manual', device: 'd', words: 7 };
const at = Date.parse(point.at);

describe('a page of the history', () => {
  it('is read with all that it tells', () => {
    expect(decodePage({ snapshots: [point], older: 'c' })).toEqual({
      points: [{ id: 'p1', at, reason: 'manual', device: 'd', words: 7 }],
      older: 'c',
    });
  });

  it.each(pointReasons)('knows the reason %s', (reason) => {
    expect(decodePage({ snapshots: [{ ...point, reason }] })?.points[0]?.reason).toBe(reason);
  });

  it('keeps a point whose reason, device and size nobody knows', () => {
    expect(decodePage({ snapshots: [{ id: 'p1', at: point.at, reason: 'later' }] })).toEqual({
      points: [{ id: 'p1', at, reason: null, device: null, words: null }],
      older: null,
    });
  });

  it('leaves out what is no point, and keeps the others', () => {
    const page = decodePage({ snapshots: [null, 7, { id: 'p0' }, { at: point.at }, point] });
    expect(page?.points.map(({ id }) => id)).toEqual(['p1']);
  });

  it.each([[null], [[]], ['<html>'], [{}], [{ snapshots: null }], [{ snapshots: {} }]])(
    'is not taken for empty where %j came instead',
    (body) => {
      expect(decodePage(body)).toBeNull();
    },
  );
});

describe('the text of a point', () => {
  it('has the line ends of the editor', () => {
    expect(decodePointText({ ...point, text: 'a\r\nb\rc' })?.text).toBe('a\nb\nc');
  });

  it('may be empty, but not missing', () => {
    expect(decodePointText({ ...point, text: '' })?.text).toBe('');
    expect(decodePointText(point)).toBeNull();
  });
});
