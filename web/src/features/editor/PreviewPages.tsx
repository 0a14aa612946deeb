import { memo } from 'react';
import { useMessages } from '../../shared/messages/MessagesContext';
import { PreviewBlock } from './PreviewBlock';
import type { Block } from './structure/blocks';
import type { Direction } from './structure/direction';

/** Sheets of A4, as wide as the pane. */
export const PreviewPages = memo(function PreviewPages(props: {
  pages: readonly (readonly Block[])[];
  dir: Direction;
  dirAt: (line: number) => Direction;
}) {
  const words = useMessages();
  const { pages, dir, dirAt } = props;
  return pages.map((blocks, index) => (
    <figure key={index} className="paper">
      <div className="paper-page" dir={dir}>
        {blocks.map((block) => (
          <PreviewBlock key={block.line} block={block} dir={dirAt(block.line)} />
        ))}
      </div>
      <figcaption>{words.preview.page(index + 1, pages.length)}</figcaption>
    </figure>
  ));
});
