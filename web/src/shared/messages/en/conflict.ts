export const conflict = {
  title: { device: 'Changed on another device', tab: 'Changed in another tab' },
  explain:
    'Both texts are here and nothing is saved until you choose. The one you don’t choose is kept on this device, one click away.',
  mine: 'Yours, in this tab',
  theirs: { device: 'The other device’s', tab: 'The other tab’s' },
  theirsAt: (whose: string, time: string) => `${whose}, saved ${time}`,
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  onlyHere: 'only in this text:',
  empty: '(empty)',
};
