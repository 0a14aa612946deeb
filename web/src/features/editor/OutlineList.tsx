import { memo } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { sameEntries, type OutlineEntry } from './structure/outline';

type Props = {
  entries: readonly OutlineEntry[];
  current: number;
  onGo: (line: number) => void;
};

/** Made again only when the sections change or the caret goes to another one. */
export const OutlineList = memo(function OutlineList(props: Props) {
  const { outline } = useMessages().editor;
  const { entries, current, onGo } = props;
  if (entries.length === 0) return <p className="outline-empty">{outline.empty}</p>;
  return (
    <ol className="outline-list">
      {entries.map(({ kind, line, title, bullets }, index) => (
        <li key={index}>
          <button
            type="button"
            className={`outline-entry outline-${kind}`}
            aria-current={index === current ? 'location' : undefined}
            onClick={() => {
              onGo(line);
            }}
          >
            <bdi className="outline-title">{title}</bdi>{' '}
            {bullets > 0 && (
              <span className="outline-bullets" title={outline.bullets(bullets)}>
                <span aria-hidden="true">{outline.number(bullets)}</span>
                <span className="outline-said">{outline.bullets(bullets)}</span>
              </span>
            )}
          </button>
        </li>
      ))}
    </ol>
  );
}, isSame);

function isSame(before: Props, after: Props): boolean {
  return (
    before.current === after.current &&
    before.onGo === after.onGo &&
    sameEntries(before.entries, after.entries)
  );
}
