/** `mod` is Ctrl, and ⌘ on Apple's keyboards. `code` is the key's place, for other alphabets. */
export type Keys = {
  key: string;
  code?: string;
  mod?: boolean;
  alt?: boolean;
  shift?: boolean;
  /** What stands on the key, where `key` would not say it. */
  cap?: string;
};

/** Every shortcut of the page: the handlers match against it and the sheet lists it. */
export const shortcuts = {
  keepPoint: [{ key: 's', code: 'KeyS', mod: true }],
  history: [{ key: 'h', code: 'KeyH', alt: true }],
  nextPane: [{ key: 'F6' }],
  previousPane: [{ key: 'F6', shift: true }],
  // The question mark of either alphabet, wherever the keyboard has it.
  sheet: [{ key: '?' }, { key: '؟' }],
  sheetAnywhere: [{ key: '/', code: 'Slash', mod: true }],
  close: [{ key: 'Escape', cap: 'Esc' }],
  undo: [{ key: 'z', code: 'KeyZ', mod: true }],
  redo: [{ key: 'z', code: 'KeyZ', mod: true, shift: true }],
  search: [{ key: 'f', code: 'KeyF', mod: true }],
  bullet: [{ key: 'b', code: 'KeyB', alt: true }],
  actions: [{ key: '1', alt: true, cap: '1–6' }],
  send: [{ key: 'Enter' }, { key: 'Enter', mod: true }],
  newLine: [{ key: 'Enter', shift: true }],
  nextDifference: [{ key: 'F7' }],
  previousDifference: [{ key: 'F7', shift: true }],
} as const satisfies Record<string, readonly Keys[]>;

export type ShortcutName = keyof typeof shortcuts;

/** In the order of the sheet. */
export const shortcutGroups = {
  everywhere: [
    'keepPoint',
    'history',
    'nextPane',
    'previousPane',
    'sheet',
    'sheetAnywhere',
    'close',
  ],
  resume: ['undo', 'redo', 'search', 'bullet', 'actions'],
  assistant: ['send', 'newLine'],
  merge: ['nextDifference', 'previousDifference'],
} as const satisfies Record<string, readonly ShortcutName[]>;

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

export function pressed(name: ShortcutName, event: Pressed): boolean {
  return shortcuts[name].some((keys: Keys) => {
    if ((keys.mod ?? false) !== (event.ctrlKey || event.metaKey)) return false;
    if ((keys.alt ?? false) !== event.altKey) return false;
    // A sign such as ? may need Shift to be typed at all.
    const typed = keys.mod !== true && keys.alt !== true && keys.key.length === 1;
    if (!typed && (keys.shift ?? false) !== event.shiftKey) return false;
    if (event.key.toLowerCase() === keys.key.toLowerCase()) return true;
    // On an Arabic keyboard Ctrl+S comes as Ctrl+س, and Alt+B as two letters, Alt+لا; on a Latin
    // one the letter alone counts. Keys that are none, such as Enter, have Latin names.
    const otherAlphabet = event.key > '\u007f';
    return otherAlphabet && keys.code !== undefined && event.code === keys.code;
  });
}

/** The names on the keys, one by one. */
export function keyCaps(keys: Keys, apple: boolean): readonly string[] {
  return [
    ...(keys.mod === true ? [apple ? '⌘' : 'Ctrl'] : []),
    ...(keys.alt === true ? [apple ? '⌥' : 'Alt'] : []),
    ...(keys.shift === true ? [apple ? '⇧' : 'Shift'] : []),
    keys.cap ?? (keys.key.length === 1 ? keys.key.toUpperCase() : keys.key),
  ];
}

export function onApple(platform: string): boolean {
  return /^(?:Mac|iP)/.test(platform);
}
