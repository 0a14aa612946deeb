export const conflict = {
  title: 'Changed on another device',
  explain:
    'Both texts are here. The one you don’t choose stays one click away until this tab closes; download or copy it to keep it longer.',
  mine: 'Yours, in this tab',
  theirs: 'The other device’s',
  theirsAt: (time: string) => `The other device’s, saved ${time}`,
  keepMine: 'Keep mine',
  takeTheirs: 'Take theirs',
  empty: '(empty)',
};
