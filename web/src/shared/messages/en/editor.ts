export const editor = {
  label: 'Your resume',
  hint: 'Paste your resume, or just type',
  opening: 'Opening your resume…',
  notLoaded: 'Your resume is not shown until it can be loaded.',
  words: (count: number) => (count === 1 ? '1 word' : `${count} words`),
};
