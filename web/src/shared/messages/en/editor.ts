const number = (value: number) => new Intl.NumberFormat('en').format(value);
const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;

export const editor = {
  label: 'Your resume',
  hint: 'Paste your resume, start from a template, or just type',
  opening: 'Opening your resume…',
  notLoaded: 'Your resume is not shown until it can be loaded.',
  counts: (of: { words: number; characters: number; lines: number; pages: number }) =>
    [
      count(of.words, 'word', 'words'),
      count(of.characters, 'character', 'characters'),
      count(of.lines, 'line', 'lines'),
      ...(of.pages === 0 ? [] : [`about ${count(of.pages, 'page', 'pages')}`]),
    ].join(' · '),
  briefCounts: (of: { words: number; pages: number }) =>
    [
      count(of.words, 'word', 'words'),
      ...(of.pages === 0 ? [] : [`about ${count(of.pages, 'page', 'pages')}`]),
    ].join(' · '),
  selectedCounts: (of: { words: number; characters: number }) =>
    `Selected: ${count(of.words, 'word', 'words')} · ${count(of.characters, 'character', 'characters')}`,
  outline: {
    label: 'Sections',
    show: 'Show sections',
    hide: 'Hide sections',
    empty: 'Headings such as EXPERIENCE or Skills: will be listed here.',
    bullets: (bullets: number) => count(bullets, 'bullet', 'bullets'),
    number,
  },
  tooLarge: (kilobytes: number, limit: number) =>
    `That was not put in: with it your text would be ${number(kilobytes)} KB, and the editor takes ${number(limit)} KB. Your text is as it was. Put in the part that you need.`,
  notText: (name: string) =>
    `“${name}” is not a plain text file, so it was not put in. Open it in its own program, copy the words, and paste them here.`,
  unreadable: (name: string) => `“${name}” could not be read, so it was not put in.`,
  dismiss: 'Dismiss',
  find: {
    label: 'Find in your resume',
    find: 'Find',
    replace: 'Replace with',
    next: 'Next',
    previous: 'Previous',
    replaceOne: 'Replace',
    replaceAll: 'Replace all',
    matchCase: 'Match case',
    close: 'Close',
    none: 'Not found',
    matches: (matches: number) => count(matches, 'match', 'matches'),
    moreMatches: (matches: number) => `More than ${number(matches)} matches`,
    place: (place: number, matches: number) => `${number(place)} of ${number(matches)}`,
    replacedAll: (matches: number) => `${number(matches)} replaced`,
    away: 'Find could not be loaded. Press the same keys again to search with your browser.',
  },
  // What the text editor itself says, by its own English words for it.
  phrases: {
    'current match': 'current match',
    'on line': 'on line',
    'replaced match on line $': 'replaced on line $',
    'replaced $ matches': '$ replaced',
    'Selection deleted': 'Selection deleted',
  } as Readonly<Record<string, string>>,
  hidden: {
    control: { label: 'control', title: (code: string) => `Control character ${code}` },
    direction: { label: 'direction', title: (code: string) => `Turns the direction ${code}` },
    mark: { label: '↔', title: (code: string) => `Direction mark ${code}` },
    zeroWidth: { label: 'no width', title: (code: string) => `Character without width ${code}` },
    hyphen: { label: '-', title: (code: string) => `Hyphen for line ends only ${code}` },
    lineEnd: { label: '↵', title: (code: string) => `Line end that few programs know ${code}` },
    broken: { label: 'broken', title: (code: string) => `Half of a character ${code}` },
  },
};
