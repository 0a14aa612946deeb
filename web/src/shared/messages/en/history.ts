const number = (value: number) => new Intl.NumberFormat('en').format(value);
const count = (value: number, one: string, many: string) =>
  `${number(value)} ${value === 1 ? one : many}`;

export const history = {
  title: 'History',
  hint: 'Earlier texts of this resume, to compare and to go back to (Alt+H)',
  open: 'Open the history',
  now: 'Now',
  words: (words: number) => count(words, 'word', 'words'),
  today: 'Today',
  yesterday: 'Yesterday',
  reasons: {
    manual: 'Kept by you',
    automatic: 'Kept by itself',
    overwritten: 'Replaced by another device',
    conflict: 'Not taken in a merge',
    beforeRestore: 'Before going back to an earlier text',
    beforeLeaving: 'Before it was put away',
    keysChanged: 'When its devices changed',
    unknown: 'Kept',
  },
  thisDevice: 'this device',
  otherDevice: 'another device',
  older: 'Show older',
  loadingOlder: 'Loading older ones…',
  beginning: 'This is where the history begins.',
  opening: 'Opening the history…',
  openingText: 'Fetching this text…',
  emptyTitle: 'No earlier texts yet',
  empty: [
    'While you write, a copy is kept by itself, every ten minutes at most.',
    'Ctrl+S or ⌘S keeps one at once, for instance before a large change.',
    'When another device replaces your words, those are kept here, too.',
  ],
  failedTitle: 'The history can’t be shown',
  failedMore: 'This list may not be the newest.',
  failedOlder: 'Older ones couldn’t be loaded.',
  failedText: 'This text can’t be shown',
  offline:
    'You are offline, and the history is on the server. Nothing is lost: it is all there when you are back.',
  safe: 'Nothing is lost by this, and your text is not touched.',
  gone: 'This text is not in the history any more. Copies are kept for 90 days.',
  damaged:
    'This copy can’t be read any more. Your text and the other copies are not touched by that.',
  newerRelease:
    'This resume was last saved by a newer version of Holdfast. It is kept untouched until this version is updated.',
  tryAgain: 'Try again',
  back: 'All of the history',
  textOf: (time: string) => `Text of ${time}`,
  view: 'What is shown',
  changes: 'What has changed since',
  whole: 'The text as it was',
  onlyThen: 'gone since:',
  onlyNow: 'new since:',
  legendThen: 'gone since then',
  legendNow: 'new since then',
  unchanged: (lines: number) => `… ${count(lines, 'line', 'lines')} unchanged`,
  fold: (lines: number) => `Hide ${count(lines, 'unchanged line', 'unchanged lines')}`,
  nothingChanged: 'Nothing has changed since. This is the text that you have now.',
  emptyText: 'The resume was empty then.',
  goBack: 'Go back to this text',
  goBackHint:
    'The text that you have now is kept in the history first. One undo brings it back, too.',
  cannotGoBack:
    'First choose between the two texts in the resume. Then you can go back to this one.',
  copy: 'Copy text',
  download: 'Download',
  restored: (time: string) =>
    `This is the text of ${time} again. The one from before is kept in the history.`,
  notRestored: 'The text was not changed: the resume can’t be written in right now.',
};
