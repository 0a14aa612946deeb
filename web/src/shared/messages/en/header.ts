export const header = {
  keepPoint: 'Keep a copy now',
  keepPointHint:
    'Keeps a copy of this moment on the server, beside the saving that goes on by itself (Ctrl+S or ⌘S)',
  bullet: 'Write a bullet',
  bulletHint: 'Four short answers become one bullet (Alt+B)',
  download: 'Download text',
  downloadHint: 'Save the resume as a text file on this device',
  newSession: 'New resume',
  newSessionHint: 'Starts an empty resume. This one stays under Recent.',
  startFrom: 'Start from…',
  startFromHint: 'Templates, a sample, a file or the clipboard',
  recent: 'Recent',
  recentTitle: 'Recent on this device',
  recentEmpty: 'Resumes that you open here are listed here.',
  recentBlocked:
    'This browser doesn’t let the page keep anything, so this list is lost when the tab closes. Keep the address of each resume to come back to it.',
  recentSearch: 'Search in recent resumes',
  recentNone: 'None of them has this in its title.',
  untitled: 'Untitled resume',
  openNow: 'open now',
  sheetsAway: 'This can’t be opened while the server can’t be reached. Your text is safe.',
  words: (count: number) => (count === 1 ? '1 word' : `${count} words`),
  notSaved: 'not saved yet',
  forget: (title: string) => `Remove from the list: \u2068${title}\u2069`,
  forgotten: (title: string) =>
    `“\u2068${title}\u2069” is off the list. The resume itself is kept.`,
};
