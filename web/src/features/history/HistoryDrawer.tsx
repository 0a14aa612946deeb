import { useRef, useState } from 'react';
import type { HistoryPoint, PointText } from '../../shared/api/history';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Sheet } from '../../shared/ui/Sheet';
import './history.css';
import { HistoryTimeline } from './HistoryTimeline';
import { PointView } from './PointView';

type Shown = { point: HistoryPoint | null; reached: string | null; comingBack: boolean };
const list: Shown = { point: null, reached: null, comingBack: false };

/** The history of a resume over the page: its moments, and the text of the one that is opened. */
export function HistoryDrawer(props: {
  open: boolean;
  onClose: () => void;
  sessionId: string;
  /** The text of now, which the others are compared with. */
  text: string;
  thisDevice: string;
  deviceNames: ReadonlyMap<string, string>;
  online: boolean;
  /** Told once the drawer is closed; null while the resume can't be written in. */
  onGoBack: ((point: PointText) => void) | null;
}) {
  const words = useMessages();
  const { open, onClose, sessionId, text, thisDevice, deviceNames, online, onGoBack } = props;
  const [shown, setShown] = useState(list);
  const chosen = useRef<PointText | null>(null);
  return (
    <Sheet
      open={open}
      title={words.history.title}
      place="end"
      onClose={onClose}
      onClosed={() => {
        setShown(list);
        const point = chosen.current;
        chosen.current = null;
        if (point !== null) onGoBack?.(point);
      }}
    >
      {shown.point === null ? (
        <HistoryTimeline
          sessionId={sessionId}
          text={text}
          online={online}
          thisDevice={thisDevice}
          deviceNames={deviceNames}
          reached={shown.reached}
          comingBack={shown.comingBack}
          onReach={({ id }) => {
            setShown((at) => ({ ...at, reached: id }));
          }}
          onOpen={(point) => {
            setShown({ point, reached: point.id, comingBack: false });
          }}
        />
      ) : (
        <PointView
          key={shown.point.id}
          sessionId={sessionId}
          point={shown.point}
          text={text}
          thisDevice={thisDevice}
          deviceNames={deviceNames}
          online={online}
          onBack={() => {
            setShown((at) => ({ ...at, point: null, comingBack: true }));
          }}
          onGoBack={
            onGoBack &&
            ((point) => {
              chosen.current = point;
              onClose();
            })
          }
        />
      )}
    </Sheet>
  );
}
