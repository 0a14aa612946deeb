const count = (value: number, one: string, many: string) => `${value} ${value === 1 ? one : many}`;

export const devices = {
  title: 'Devices',
  hint: 'Who can open this resume: add a device, save a recovery link, take one away',
  label: (browser: string | null, system: string | null) =>
    [browser ?? 'A browser', ...(system === null ? [] : [system])].join(' on '),
  unnamed: 'A device without a name',
  opening: 'Looking up the devices…',
  failed: 'The devices can’t be shown.',
  outdated: 'This list may not be the newest.',
  tryAgain: 'Try again',
  offline: 'You are offline, and the list of devices is on the server.',
  notYours:
    'This resume belongs to other devices, and this browser is not one of them. A recovery link or a code from one of them lets it in.',
  comeIn: (choice: string, settings: string) =>
    `To enter it, choose “${choice}” in the menu (on a computer: under ${settings}).`,
  waitMinutes: (minutes: number) =>
    `That was too often for now. It works again in ${count(minutes, 'minute', 'minutes')}.`,
  back: 'All devices',
  done: 'Done',
  open: 'Open',
  openWhat:
    'Whoever has the address of this resume can read it and change it. Nothing but the address is asked for, and this browser is the only one that remembers it.',
  openWays: 'Two ways to make it yours, and to open it elsewhere',
  lockedWays: 'Two ways to open it elsewhere',
  locked: 'Locked',
  lockedWhat:
    'Only the devices and recovery links listed here can open this resume. Its address alone opens nothing.',
  saveLink: 'Save a recovery link',
  newLink: 'Make a new recovery link',
  saveLinkWhat: 'A secret address that opens this resume on any device, for when this one is lost.',
  add: 'Add a device',
  addWhat: 'A short code, typed on your phone or another computer, lets that one in.',
  list: 'Can open this resume',
  thisDevice: 'This device',
  added: (date: string) => `added ${date}`,
  seenNow: 'active in the last minutes',
  seen: (ago: string) => `last active ${ago}`,
  used: (ago: string) => `last used ${ago}`,
  linkMade: (date: string) => `Recovery link, made on ${date}`,
  rename: 'Rename',
  renameOf: (name: string) => `Rename \u2068${name}\u2069`,
  name: 'Name of the device',
  ownName: 'Name of this device',
  save: 'Save',
  cancel: 'Cancel',
  renamed: (name: string) => `It is called \u2068${name}\u2069 now.`,
  notRenamed: 'It was not renamed.',
  needsName: 'A name has at least one letter.',
  revoke: 'Remove',
  revokeOf: (name: string) => `Remove \u2068${name}\u2069`,
  revokeAsk: {
    device: (name: string) => `Remove \u2068${name}\u2069?`,
    link: (name: string) => `End \u2068${name}\u2069?`,
    current: () => 'Remove this browser itself?',
  },
  revokeWhat: {
    device:
      'This takes effect at once. Words that it has not sent yet stay on it, and are saved only if it is let in again.',
    link: 'This takes effect at once: the link opens nothing any more. Devices that came in by it stay.',
    current:
      'This takes effect at once. Words that are not saved yet stay in this browser, and are saved only if it is let in again. For that you need a recovery link or a code from another device.',
  },
  revokeSure: { device: 'Remove', link: 'End this link', current: 'Remove this browser' },
  revoked: (name: string) => `\u2068${name}\u2069 can’t open this resume any more.`,
  notRevoked: 'Nothing was removed.',
  lastKey:
    'This is the last one that can open this resume. Without it, nobody could: save a recovery link or add a device first.',
  gone: 'It is not on the list any more.',
  revokedOnes: (number: number) => `Removed (${number})`,
  revokedOn: (date: string) => `removed on ${date}`,
  noStorage:
    'This browser can’t keep the key that this needs: it may be a private window, or storage is blocked or full. Locking the resume from here could shut you out, so nothing was locked.',
  onlyHere:
    'This address works on this computer only. To reach it from another device, Holdfast has to run under a name or address of its own.',
  link: {
    title: 'Recovery link',
    checking: 'Checking that this browser can keep its key…',
    whatOpen:
      'Saving the link locks this resume: from then on only devices with a key can open it. This browser gets one now, and the link is another.',
    whatLocked: 'This makes one more link. Those that you saved earlier keep working.',
    whatFirst:
      'This makes the first recovery link. The devices that open this resume keep doing so.',
    points: [
      'Whoever has the link can open this resume. Keep it like a spare key.',
      'You see it only while this is open; it can’t be shown again later. You can always make a new one.',
      'If you lose every device and every link, nobody can open the resume again, and neither can we.',
      'You can download the text of your resume at any time, locked or not.',
    ],
    ways: 'How to keep the link. Copying, downloading, printing or showing it as a QR code locks the resume.',
    waysLocked:
      'How to keep the link. Copying, downloading, printing or showing it as a QR code puts it in force.',
    waysMore: 'Keep it in another way, too, while it is here.',
    copy: 'Copy',
    download: 'Download',
    print: 'Print',
    showQr: 'Show QR code',
    hideQr: 'Hide QR code',
    qr: 'QR code of the recovery link. A phone’s camera opens it.',
    qrWhat: 'Point a phone’s camera at it to open the resume there.',
    working: 'Locking the resume…',
    workingLocked: 'Making the link work…',
    done: {
      copied: 'The link is copied. Paste it somewhere safe.',
      downloaded: 'The link is in your downloads.',
      printed: 'The link went to the printer. Look after the paper.',
      shown: 'The link is in the QR code below.',
    },
    lockedNow: 'The resume is locked now.',
    works: 'This link opens it.',
    unconfirmedCopied:
      'The link is copied, but it is not in force yet: the server has not confirmed it. Don’t count on it before that.',
    unconfirmed: 'Nothing was saved, and as far as this page knows nothing is locked.',
    lost: 'Another device locked this resume a moment ago. This link opens nothing.',
    opensNothing: 'This link opens nothing.',
    tooMany: 'There are 20 devices and links already. Remove one first.',
    cannotCopy: 'This browser doesn’t let the page copy. Download the link, or show its QR code.',
    fileName: 'recovery-link.txt',
    file: (title: string, date: string, link: string) =>
      `Recovery link of ${title}, made on ${date}:\n\n${link}\n\nWhoever has this link can open the resume, so keep it like a spare key.\nIt can’t be shown again, but a new one can be made under Devices.\n`,
    paperTitle: (title: string) => `Recovery link of \u2068${title}\u2069`,
    paperDate: (date: string) => `Made on ${date}`,
    paperWhat: [
      'Scan the code with a phone’s camera, or type the address into a browser, to open the resume.',
      'Whoever has this paper can open the resume, so keep it like a spare key. A new link can be made under Devices, and this one ended there.',
    ],
  },
  pairing: {
    title: 'Add a device',
    whatOpen:
      'You get a code to type on the other device. When it has, the resume is locked to both: from then on only devices with a key can open it, and its address alone opens nothing. Until then nothing changes.',
    ifAllLost:
      'If you lose every device and every recovery link, nobody can open it again, neither can we.',
    whatLocked: 'You get a code to type on the other device. It works once, for ten minutes.',
    make: 'Make a code',
    another: 'Make a new code',
    making: 'Making a code…',
    notMade: 'No code was made.',
    code: 'Code',
    copy: 'Copy code',
    minutes: (minutes: number) => `${count(minutes, 'minute', 'minutes')} left`,
    seconds: (seconds: number) => `${count(seconds, 'second', 'seconds')} left`,
    lastMinute: 'Less than a minute left.',
    expired: 'This code has expired. Make a new one.',
    stepsTitle: 'On the other device',
    steps: (address: string, choice: string, settings: string) => [
      `Open \u2068${address}\u2069`,
      `Choose “${choice}” in the menu (on a computer: under ${settings})`,
      'Enter the code',
    ],
    waiting: 'Waiting for the other device…',
    cannotSee:
      'Whether it has joined can’t be seen right now: the server can’t be reached. The code still works.',
    joined: (name: string) => `\u2068${name}\u2069 can open this resume now.`,
    joinedLocked: 'The resume is locked to both devices.',
    thenLink: 'Should you lose both, nobody can open it again: save a recovery link.',
  },
  prompt: {
    open: 'Only someone with this address can open this resume, and this browser is the only one that remembers it.',
    alone: 'This browser is the only one that can open this resume.',
    notNow: 'Not now',
  },
};
