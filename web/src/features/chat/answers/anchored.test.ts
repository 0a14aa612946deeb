import { expect, it } from 'vitest';
import { passageOf } from '../../../shared/text/passage';
import { anchoredIn } from './anchored';

it('follows words whose neighbours change one after the other', () => {
  const first = 'Acme\n- ran it\n- led\n- did it\nEnd';
  const passage = passageOf(first, first.indexOf('led'), first.indexOf('led') + 3);
  if (passage === null) throw new Error('no passage');
  const second = 'Acme\n- kept forty shops open\n- led\n- did it\nEnd';
  const third = 'Acme\n- kept forty shops open\n- led\n- wrote all tests\nEnd';
  const after = anchoredIn(third, anchoredIn(second, passage).passage);
  expect(after.located).toEqual({
    kind: 'found',
    start: third.indexOf('led'),
    end: third.indexOf('led') + 3,
  });
});

it('stays where it was last seen when its words are gone, and comes back with them', () => {
  const text = 'one two three';
  const passage = passageOf(text, 4, 7);
  if (passage === null) throw new Error('no passage');
  const gone = anchoredIn('one three', passage);
  expect(gone).toEqual({ passage, located: { kind: 'changed' } });
  expect(anchoredIn(text, gone.passage).located?.kind).toBe('found');
});
