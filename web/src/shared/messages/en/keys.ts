export const keys = {
  title: 'Open from another device',
  lead: 'The resume is added beside those on this device; none of them is replaced.',
  field: 'Code or recovery link',
  hint: 'A code has eight letters, such as BCDF-GHJK. The other device shows one under Devices.',
  open: 'Open',
  opening: 'Opening…',
  enter: 'Enter a code or link',
  locked:
    'It is locked, and this browser has no key to it, or not any more. A code from one of its devices or a recovery link lets this one in.',
  lockedOpen:
    'It was locked, and this browser has no key to it, or not any more. What you wrote stays on this device, and is saved as soon as a code or a recovery link lets it in.',
  linkTrouble: {
    refused:
      'The recovery link that you opened does not work any more: somebody ended it, it was never saved, or it was not copied exactly. A code from one of the devices or another link lets this one in.',
    tooMany:
      'This resume has as many devices as it can have. Remove one of them on another device, then try this again.',
    unkept:
      'This browser can’t keep a key, so the next reload would lock it out again. It may be a private window, or its storage is blocked or full.',
  },
  linkWaits:
    'The recovery link is kept on this device and used as soon as the server can be reached.',
  elsewhere: (host: string) =>
    `This link belongs to \u2068${host}\u2069, not to this page. Open it in the address bar; nothing of it was sent here.`,
  cutLink:
    'This link is not whole. Copy it once more, from its first letter to its last, and paste it here.',
  neither:
    'This is neither a code nor a link. A code has eight letters, none of them a vowel; a link has to be copied whole.',
  wrongCode:
    'This code is wrong or has run out. A code works once and for ten minutes: have the other device show a new one.',
  tooOften: (time: string | null) =>
    time === null
      ? 'Too many tries for now. Try again in some minutes.'
      : `Too many tries for now. Try again at ${time}.`,
  unreachable: 'The server can’t be reached. What you entered is still here: try it again.',
};
