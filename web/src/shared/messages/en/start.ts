export const start = {
  title: 'Ways to start',
  lead: 'Everything you write is saved as you go. No account needed.',
  sheetTitle: 'Start from…',
  place: 'Where the text goes',
  inNew: 'In a new resume',
  inThis: 'In this resume',
  replaces: 'The text you have now is replaced. One undo brings it back.',
  staysInRecent: 'The resume you have now stays as it is, under Recent.',
  paste: 'Paste from clipboard',
  upload: 'Upload a text file',
  sample: 'Try a sample',
  templates: 'Templates',
  textLanguage: 'Language of the text',
  names: {
    software: 'Software engineer',
    data: 'Data and analytics',
    early: 'Early career',
    nurse: 'Nurse',
    general: 'General',
  },
  about: {
    software: 'Systems built, what they changed, projects and tools',
    data: 'Questions answered, models and dashboards, decisions that followed',
    early: 'Education and projects first, and what small jobs prove',
    nurse: 'Licenses first, then units, patients and shifts',
    general: 'For any other work: results, skills, training',
  },
  loaded: {
    template: 'Template loaded. Fill in what stands in [brackets].',
    sample: 'Sample loaded. Nora is invented: change what you like.',
    file: 'File loaded.',
    pasted: 'Clipboard pasted.',
  },
  trouble: {
    otherKind:
      'Only text files (.txt, .md) can be opened so far. PDF and Word come later; copy the text and paste it.',
    notText: 'This doesn’t look like text. Open the file, copy the text and paste it.',
    otherEncoding:
      'The letters in this file are stored in a way that can’t be told for sure. Save it as UTF-8, or copy the text and paste it.',
    tooLarge:
      'This is more than 1 MB, far more than a resume. Copy the part you need and paste it.',
    empty: 'There is no text in it.',
    notFetched: 'The text couldn’t be fetched from the server. Try again in a moment.',
    unreadable: 'The browser couldn’t read this file. Copy the text and paste it.',
    clipboardShut:
      'The browser doesn’t let this page read the clipboard. Put the cursor in the resume and press Ctrl+V or ⌘V.',
  },
};
