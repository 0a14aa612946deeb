export const notice = {
  region: 'Notices',
  tookTheirs: 'You took the other device’s text. Yours is kept in this tab.',
  keptMine: 'You kept your text. The other device’s is kept in this tab.',
  undo: 'Undo',
  dismiss: 'Dismiss',
  newerShown: 'Newer text from another device is shown.',
  serverWasBehind: 'The server had an older text than yours. Yours was kept and sent again.',
  tooLarge: (kilobytes: number, limit: number) =>
    `Your text is ${kilobytes} KB and the limit is ${limit} KB. Shorten it and saving goes on by itself.`,
  refused: 'The server did not accept this text. Saving goes on when you change it.',
  locked: 'Saving needs a key that this browser does not have. Your text is still in this tab.',
  erased:
    'It was erased and nothing more can be saved in it. The text is in this tab until you close it.',
  tryAgain: 'Try again',
  download: 'Download text',
  pointFailed: 'No point was kept.',
  pointUnsaved: 'No point was kept, because the newest text isn’t saved yet.',
  otherUnsaved: 'Another resume in this tab has text that isn’t saved yet.',
  open: 'Open it',
};
