import { useMemo } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { Icon } from '../../shared/ui/Icon';
import { PreviewPages } from './PreviewPages';
import { PrintedPages } from './PrintedPages';
import { blocksOf } from './structure/blocks';
import { directionOfResume, directionsOf } from './structure/direction';
import { pagesOf } from './structure/pages';
import { useSettled } from './useSettled';

/** The resume about as it prints. It is read out of the text, which stays what it is. */
export function ResumePreview({ text }: { text: string }) {
  const words = useMessages();
  const settled = useSettled(text);
  const blocks = useMemo(() => blocksOf(settled), [settled]);
  const pages = useMemo(() => pagesOf(blocks), [blocks]);
  const dir = useMemo(() => directionOfResume(settled), [settled]);
  const dirAt = useMemo(() => directionsOf(settled), [settled]);
  return (
    <section className="preview" aria-label={words.preview.label}>
      {pages.length === 0 ? (
        <p className="preview-empty">{words.preview.empty}</p>
      ) : (
        <>
          <div className="preview-head">
            <p>{words.preview.about}</p>
            <button
              type="button"
              className="small"
              onClick={() => {
                window.print();
              }}
            >
              <Icon name="printer" />
              {words.preview.print}
            </button>
          </div>
          {/* It scrolls, so the keyboard must be able to get in. */}
          {/* eslint-disable-next-line jsx-a11y-x/no-noninteractive-tabindex */}
          <div className="preview-pages" tabIndex={0} role="group" aria-label={words.preview.label}>
            <PreviewPages pages={pages} dir={dir} dirAt={dirAt} />
          </div>
          <PrintedPages blocks={blocks} dir={dir} dirAt={dirAt} />
        </>
      )}
    </section>
  );
}
