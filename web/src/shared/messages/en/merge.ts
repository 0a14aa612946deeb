const number = (value: number) => new Intl.NumberFormat('en').format(value);

export const merge = {
  explain: {
    device:
      'What only one device changed is put together already. In the marked places both changed the same lines, and yours stand until you choose.',
    tab: 'What only one tab changed is put together already. In the marked places both changed the same lines, and those of this tab stand until you choose.',
  },
  kept: 'Nothing is saved until you choose. What you don’t take stays in the history and can be brought back.',
  mine: { device: 'Yours, on this device', tab: 'Yours, in this tab' },
  theirs: { device: 'Your other device’s', tab: 'The other tab’s' },
  theirsAt: (whose: string, time: string) => `${whose}, ${time}`,
  keepBoth: 'Keep both',
  keepBothHint: 'Yours first, the other text below it',
  useThis: 'Use this text',
  differences: 'Differences',
  place: (place: number, places: number) => `${number(place)} of ${number(places)}`,
  none: 'Every difference is decided.',
  next: 'Next difference',
  previous: 'Previous difference',
  takeHere: 'Take theirs here',
  keepHere: 'Keep mine here',
  undo: 'Undo',
  tookHere: 'Theirs is taken here.',
  keptHere: 'Yours is kept here.',
  undone: 'Taken back.',
  said: (mine: string, theirs: string) =>
    `Yours: ${mine || '(nothing)'}. Theirs: ${theirs || '(nothing)'}.`,
  opening: 'Comparing the two texts…',
};
