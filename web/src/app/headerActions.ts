import type { Messages } from '../shared/messages/messages';
import type { IconName } from '../shared/ui/Icon';

/** Null where an action makes no sense yet. */
export type HeaderDoing = {
  onKeepPoint: (() => void) | null;
  onHistory: (() => void) | null;
  onDevices: (() => void) | null;
  onBullet: (() => void) | null;
  onDownload: (() => void) | null;
  onStartFrom: (() => void) | null;
  onRecent: () => void;
  onNewSession: (() => void) | null;
};

export type HeaderAction = {
  id:
    | 'keepPoint'
    | 'history'
    | 'bullet'
    | 'devices'
    | 'download'
    | 'startFrom'
    | 'recent'
    | 'newSession';
  icon: IconName;
  label: string;
  hint: string | null;
  act: (() => void) | null;
};

/** What the header offers: as buttons where there is room, in one menu on a phone. */
export function headerActions(
  doing: HeaderDoing,
  { header, history, devices }: Messages,
): readonly HeaderAction[] {
  return [
    {
      id: 'keepPoint',
      icon: 'pin',
      label: header.keepPoint,
      hint: header.keepPointHint,
      act: doing.onKeepPoint,
    },
    {
      id: 'history',
      icon: 'history',
      label: history.title,
      hint: history.hint,
      act: doing.onHistory,
    },
    {
      id: 'bullet',
      icon: 'pen',
      label: header.bullet,
      hint: header.bulletHint,
      act: doing.onBullet,
    },
    {
      id: 'devices',
      icon: 'devices',
      label: devices.title,
      hint: devices.hint,
      act: doing.onDevices,
    },
    {
      id: 'download',
      icon: 'download',
      label: header.download,
      hint: header.downloadHint,
      act: doing.onDownload,
    },
    {
      id: 'startFrom',
      icon: 'page',
      label: header.startFrom,
      hint: header.startFromHint,
      act: doing.onStartFrom,
    },
    { id: 'recent', icon: 'clock', label: header.recent, hint: null, act: doing.onRecent },
    {
      id: 'newSession',
      icon: 'plus',
      label: header.newSession,
      hint: header.newSessionHint,
      act: doing.onNewSession,
    },
  ];
}
