export const notice = {
  region: 'Notices',
  aside: {
    mine: 'You took the other text. Yours is kept.',
    theirs: 'You kept your text. The other one is kept too.',
    otherTab: 'Words from a tab that was closed before they were saved are kept.',
  },
  keptIn: {
    history: 'It is in the history.',
    device: 'It is on this device, on its way into the history.',
  },
  merged: 'Merged with changes from another device.',
  cannotShow: 'The changes can’t be shown without the server. Both texts are safe.',
  asideText: 'The text that was set aside',
  useIt: 'Use it',
  show: 'Show',
  hide: 'Hide',
  discard: 'Discard',
  discardSure: 'Discard for good?',
  undo: 'Undo',
  dismiss: 'Dismiss',
  newerShown: 'Newer text from another device is shown.',
  serverWasBehind:
    'The server had lost changes that it had confirmed. They were kept on this device and sent again.',
  broughtBack: 'Your last words are back: they were kept on this device, and are being saved.',
  unknownAddress:
    'Nothing is stored under this address here. If you expected a resume, the address or link may belong to another server, or was not copied whole. What you write now is a new resume.',
  tooLarge: (kilobytes: number, limit: number) =>
    `Your text is ${kilobytes} KB and the limit is ${limit} KB. Shorten it and saving goes on by itself.`,
  refused: 'The server did not accept this text. Saving goes on when you change it.',
  erased: 'It was erased and nothing more can be saved in it. The text is still here.',
  tryAgain: 'Try again',
  download: 'Download text',
  pointFailed: 'No copy was kept.',
  pointUnsaved: 'No copy was kept, because the newest text isn’t saved yet.',
  otherUnsaved: 'Another resume in this tab has text that isn’t saved yet.',
  open: 'Open it',
  noCopyHere: 'This browser can’t keep a copy here.',
  journalTrouble: {
    missing:
      'It may be a private window, or storage is blocked for this page. Saving to the server goes on; leave the tab open until it says Saved.',
    full: 'The storage of this device is full. Saving to the server goes on; freeing some space brings the copy back.',
    slow: 'The disk takes very long. Saving to the server goes on meanwhile.',
    failed: 'Its storage failed. It is tried again by itself; saving to the server goes on.',
  },
  damaged: (count: number) =>
    count === 1
      ? 'One copy on this device could not be read. It was set aside as it is.'
      : `${count} copies on this device could not be read. They were set aside as they are.`,
  damagedUnread: 'It can’t be read right now; try again after reloading the page.',
  downloadDamaged: 'Download what was found',
};
