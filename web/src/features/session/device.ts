import { newId } from '../../shared/newId';
import { deviceStorage } from '../../shared/storage/deviceStorage';

const key = 'holdfast.device';

/** A random name for this browser, made once; it tells our own saves from another device's. */
export function deviceId(): string {
  const known = deviceStorage.read(key);
  if (known !== null && known !== '') return known;
  const made = newId();
  deviceStorage.write(key, made);
  return made;
}
