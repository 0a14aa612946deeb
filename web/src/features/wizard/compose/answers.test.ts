import { expect, it } from 'vitest';
import { tidy } from './answers';

it.each([
  ['  the  team\n of five ', 'the team of five'],
  ['- the team', 'the team'],
  ['• الفريق', 'الفريق'],
  ['2. the team', 'the team'],
  ['the team.', 'the team'],
  ['the team, ', 'the team'],
  ['the team;', 'the team'],
  ['، الفريق.', 'الفريق'],
  ['tools, lathes, etc.', 'tools, lathes, etc.'],
  ['Acme Inc.', 'Acme Inc.'],
  ['the U.S.', 'the U.S.'],
  ['and so on...', 'and so on...'],
  ['1.2 s to 300 ms', '1.2 s to 300 ms'],
  ['Node.js', 'Node.js'],
  ['-5 degrees', '-5 degrees'],
  ['', ''],
  [' . ', ''],
])('%j is %j in a sentence', (words, tidied) => {
  expect(tidy(words)).toBe(tidied);
});
