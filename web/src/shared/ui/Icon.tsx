export type IconName =
  | 'check'
  | 'dot'
  | 'arrowUp'
  | 'alert'
  | 'split'
  | 'merge'
  | 'lock'
  | 'unlock'
  | 'devices'
  | 'pin'
  | 'plus'
  | 'clock'
  | 'history'
  | 'back'
  | 'up'
  | 'pen'
  | 'chat'
  | 'down'
  | 'close'
  | 'download'
  | 'settings'
  | 'help'
  | 'menu'
  | 'page'
  | 'preview'
  | 'list'
  | 'open'
  | 'printer';

const paths: Record<IconName, string> = {
  check: 'M3.5 8.5l3 3 6-7',
  dot: 'M8 5.5a2.5 2.5 0 1 0 0 5a2.5 2.5 0 1 0 0-5z',
  arrowUp: 'M8 13V3.5M4 7l4-4 4 4',
  alert: 'M8 2.5L14.5 13.5h-13zM8 6.5v3.2M8 11.6v.2',
  split: 'M8 13.5V9M8 9L3.5 4.5M8 9l4.5-4.5M3.5 8V4.5H7M12.5 8V4.5H9',
  merge: 'M8 2.5V7M8 7l4.5 4.5M8 7L3.5 11.5M3.5 8v3.5H7M12.5 8v3.5H9',
  lock: 'M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 5 0v2',
  unlock: 'M4 7.5h8v6H4zM5.5 7.5v-2a2.5 2.5 0 0 1 4.8-1',
  devices: 'M1.5 12h6.5M3 9.5v-6h9v1.5M10 7.5h4v6h-4z',
  pin: 'M4.5 2.5h7v11L8 10.6 4.5 13.5z',
  plus: 'M8 3.5v9M3.5 8h9',
  clock: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11zM8 5v3.2l2.2 1.3',
  history: 'M3 6.2A5.5 5.5 0 1 1 2.6 9M2.8 2.8V6.2H6.2M8 5.2v3l2.1 1.3',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  up: 'M4.5 9.5L8 6l3.5 3.5',
  pen: 'M3 13l.7-3L10.5 3.2l2.3 2.3L6 12.3zM9 4.7L11.3 7',
  chat: 'M2.5 3.5h11v7.5H7.5L4.5 13.5V11h-2z',
  down: 'M4.5 6.5L8 10l3.5-3.5',
  close: 'M4 4l8 8M12 4l-8 8',
  download: 'M8 2.5v7.5M4.5 7L8 10.5 11.5 7M3 13.5h10',
  settings: 'M2.5 5h5.6M11.6 5h1.9M8.1 3.4v3.2h3.5V3.4zM2.5 11h1.9M7.9 11h5.6M4.4 9.4v3.2h3.5V9.4z',
  help: 'M6 6.2a2 2 0 1 1 2.9 1.8c-.6.3-.9.8-.9 1.5M8 11.8v.2',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  page: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3M6 8.5h4M6 11h4',
  preview: 'M3 3.5h10v9.5H3zM5.5 6.5h5M5.5 9h5',
  list: 'M2.5 4h11M5 8h8.5M5 12h8.5',
  open: 'M9.5 2.5h3.5v11H9.5M2.5 8h7M6.5 5l3 3-3 3',
  printer: 'M4.5 6V2.5h7V6M4.5 11.5h-2V6h11v5.5h-2M4.5 9.5h7v4h-7z',
};

/** Decoration beside words; screen readers pass it over. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  );
}
