export const load = {
  titleDevice: 'Couldn’t load the newest text',
  explainDevice:
    'Below is what this device has; there may be newer text on the server. If you edit it anyway and there is, both texts are shown and neither is lost.',
  editAnyway: 'Edit anyway',
  title: 'Couldn’t load your resume',
  explain:
    'Your resume is not gone: it just can’t be shown yet, so typing is off until it is here.',
  offline: 'You are offline, and this device has no copy of this resume.',
  tryAgain: 'Try again',
};
