import { expect, it } from 'vitest';
import { evidenceIn } from './evidenceIn';

const then = 'Jane\n- led the team\n\n- ran shops';

it.each<[string, string, number[], string | null, [number, number][], number[]]>([
  ['stand where they stood', then, [2, 4], then, [[2, 2], [4, 4]], []], // prettier-ignore
  ['have moved', `New\n${then}`, [2], then, [[2, 3]], []],
  ['are gone', 'Jane\n- ran shops', [2, 4], then, [[4, 2]], [2]],
  ['were blank, or never there', then, [3, 9], then, [], [3, 9]],
  ['are of a text that is not known', then, [2], null, [], [2]],
])('tells lines that %s', (_, now, lines, whole, found, gone) => {
  const evidence = evidenceIn(now, lines, whole);
  expect(evidence.found.map((one) => [one.line, one.now])).toEqual(found);
  expect(evidence.gone).toEqual(gone);
});
