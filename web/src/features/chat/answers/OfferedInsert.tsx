import { useMessages } from '../../../shared/messages/MessagesContext';
import { CardButton } from '../CardButton';
import type { Offer } from './editCards';
import { Evidence } from './Evidence';

/** Words that were found to be borne out after a question was answered, ready for the cursor. */
export function OfferedInsert({ offer, onPut }: { offer: Offer; onPut: () => void }) {
  const words = useMessages();
  return (
    <div className="suggestion">
      <p className="diff" dir="auto">
        {offer.words}
      </p>
      <Evidence lines={offer.lines} whole={offer.whole} said={offer.said} />
      <div className="turn-actions">
        <CardButton primary words={words.answers.insert} onPress={onPut} />
      </div>
    </div>
  );
}
