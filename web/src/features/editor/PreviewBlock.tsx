import { PreviewWords } from './PreviewWords';
import type { Block } from './structure/blocks';
import type { Direction } from './structure/direction';

/** One line of the resume as it prints. Whatever it says is text, never markup. */
export function PreviewBlock({ block, dir }: { block: Block; dir: Direction }) {
  switch (block.kind) {
    case 'name':
    case 'heading':
    case 'contact':
    case 'text':
      return (
        <p className={`print-${block.kind}`} dir={dir}>
          <PreviewWords text={block.text} dir={dir} />
        </p>
      );
    case 'job':
    case 'detail':
      return (
        <p className={`print-dated print-${block.kind}`}>
          <bdi>
            <PreviewWords text={block.text} dir={dir} />
          </bdi>
          {block.dates !== null && <bdi className="print-dates">{block.dates}</bdi>}
        </p>
      );
    case 'bullet':
      return (
        <p className="print-bullet" data-level={block.level} dir={dir}>
          <span className="print-mark">{/\d|[٠-٩]/u.test(block.mark) ? block.mark : '•'}</span>
          <span className="print-words">
            <PreviewWords text={block.text} dir={dir} />
          </span>
        </p>
      );
    case 'rule':
      return <hr className="print-rule" />;
    case 'gap':
      return <div className="print-gap" />;
  }
}
