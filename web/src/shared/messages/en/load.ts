export const load = {
  title: 'Couldn’t load your resume',
  explain:
    'Your resume is not gone: it just can’t be shown yet, so typing is off until it is here.',
  tryAgain: 'Try again',
};
