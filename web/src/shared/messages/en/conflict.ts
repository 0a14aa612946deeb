export const conflict = {
  title: 'Changed on another device',
  explain:
    'Both texts are here and nothing is saved until you choose. The one you don’t choose is kept on this device, one click away.',
  mine: 'Yours, in this tab',
  theirs: 'The other device’s',
  theirsAt: (time: string) => `The other device’s, saved ${time}`,
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  onlyHere: 'only in this text:',
  empty: '(empty)',
};
