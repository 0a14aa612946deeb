export const conflict = {
  title: {
    device: 'Another device changed the same lines',
    tab: 'Another tab changed the same lines',
  },
  explain:
    'Both texts are here and nothing is saved until you choose. What you don’t take goes into the history.',
  mine: 'Yours, in this tab',
  theirs: { device: 'The other device’s', tab: 'The other tab’s' },
  theirsAt: (whose: string, time: string) => `${whose}, saved ${time}`,
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  onlyHere: 'only in this text:',
  empty: '(empty)',
};
