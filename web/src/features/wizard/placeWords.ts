import type { LateMessages } from '../../shared/messages/lateMessages';
import type { BulletPlace } from '../../shared/text/resumeBullet';
import { excerpt } from '../../shared/text/passage';

/** Where a bullet goes, in words. */
export function placeWords(place: BulletPlace | null, { wizard }: LateMessages): string {
  if (place === null) return wizard.place.none;
  if (place.below === 0) return wizard.place.first;
  return place.words === ''
    ? wizard.place.belowBlank(place.below)
    : wizard.place.below(place.below, excerpt(place.words));
}
