import { useEffect, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { PreviewBlock } from './PreviewBlock';
import type { Block } from './structure/blocks';
import type { Direction } from './structure/direction';

/**
 * The resume for the printer, and nothing of the page around it. It is there only while the browser
 * prints, at the end of the page, where no scrolling pane cuts it off.
 */
export function PrintedPages(props: {
  blocks: readonly Block[];
  dir: Direction;
  dirAt: (line: number) => Direction;
}) {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const set = (now: boolean) => () => {
      // The browser takes its picture when the listeners have run.
      flushSync(() => {
        setPrinting(now);
      });
      document.documentElement.toggleAttribute('data-printing', now);
    };
    const [begin, end] = [set(true), set(false)];
    window.addEventListener('beforeprint', begin);
    window.addEventListener('afterprint', end);
    return () => {
      document.documentElement.removeAttribute('data-printing');
      window.removeEventListener('beforeprint', begin);
      window.removeEventListener('afterprint', end);
    };
  }, []);

  if (!printing) return null;
  return createPortal(
    <div className="printed" dir={props.dir}>
      {props.blocks.map((block) => (
        <PreviewBlock key={block.line} block={block} dir={props.dirAt(block.line)} />
      ))}
    </div>,
    document.body,
  );
}
