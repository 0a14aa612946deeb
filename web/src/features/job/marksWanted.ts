import { useCallback, useState } from 'react';
import { deviceStorage } from '../../shared/storage/deviceStorage';

const key = 'holdfast.jobMarks';

/** Whether matches are highlighted in the resume, as chosen on this device; at first they are. */
export function useMarksWanted(): [wanted: boolean, choose: (wanted: boolean) => void] {
  const [wanted, setWanted] = useState(() => deviceStorage.read(key) !== 'off');
  const choose = useCallback((next: boolean) => {
    deviceStorage.write(key, next ? 'on' : 'off');
    setWanted(next);
  }, []);
  return [wanted, choose];
}
