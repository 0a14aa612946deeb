import type { Block } from './structure/blocks';
import { directionOfText } from './structure/direction';

/** One line of the resume as it prints. Whatever it says is text, never markup. */
export function PreviewBlock({ block }: { block: Block }) {
  switch (block.kind) {
    case 'name':
      return (
        <p className="print-name" dir={dirOf(block.text)}>
          {block.text}
        </p>
      );
    case 'heading':
      return (
        <p className="print-heading" dir={dirOf(block.text)}>
          {block.text}
        </p>
      );
    case 'job':
    case 'detail':
      return (
        <p className={`print-dated print-${block.kind}`}>
          <bdi>{block.text}</bdi>
          {block.dates !== null && <bdi className="print-dates">{block.dates}</bdi>}
        </p>
      );
    case 'bullet':
      return (
        <p className="print-bullet" data-level={block.level}>
          <span className="print-mark">{/\d|[٠-٩]/u.test(block.mark) ? block.mark : '•'}</span>
          <span className="print-words" dir={dirOf(block.text)}>
            {block.text}
          </span>
        </p>
      );
    case 'contact':
    case 'text':
      return (
        <p className={`print-${block.kind}`} dir={dirOf(block.text)}>
          {block.text}
        </p>
      );
    case 'rule':
      return <hr className="print-rule" />;
    case 'gap':
      return <div className="print-gap" />;
  }
}

/** None of its own where there are no letters: then it runs as the page does. */
function dirOf(text: string): 'ltr' | 'rtl' | undefined {
  return directionOfText(text) ?? undefined;
}
