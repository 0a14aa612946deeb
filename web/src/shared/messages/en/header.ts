export const header = {
  keepPoint: 'Keep a point now',
  keepPointHint: 'Writes everything to cold storage now, as a point of its history (Ctrl+S or ⌘S)',
  newSession: 'New session',
  newSessionHint: 'Starts an empty resume. This one stays under Recent.',
  recent: 'Recent',
  recentEmpty: 'Resumes that you open here are listed here.',
  untitled: 'Untitled resume',
  openNow: 'open now',
};
