import type { Block } from './blocks';

/*
 * Where pages end, by counting lines as they fit on A4 with usual margins and 10.5 points. The real
 * breaks depend on the printer's fonts, so this is near enough, and the page says so.
 */
const charactersInLine = 95;
const linesOnPage = 54;

/** The blocks by page; a text without words has no page. */
export function pagesOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  if (blocks.every(({ kind }) => kind === 'gap')) return [];
  const pages: Block[][] = [];
  let page: Block[] = [];
  let used = 0;
  for (const [index, block] of blocks.entries()) {
    const next = blocks[index + 1];
    // What opens something is not left alone at the foot of a page.
    const needs = heightOf(block) + (opens(block) && next !== undefined ? heightOf(next) : 0);
    if (used > 0 && used + needs > linesOnPage) {
      pages.push(page);
      page = [];
      used = 0;
    }
    if (used === 0 && block.kind === 'gap') continue;
    page.push(block);
    used += heightOf(block);
  }
  return page.length === 0 ? pages : [...pages, page];
}

function opens({ kind }: Block): boolean {
  return kind === 'heading' || kind === 'job';
}

function heightOf(block: Block): number {
  switch (block.kind) {
    case 'name':
      return 2.5;
    case 'heading':
      return 2;
    case 'gap':
      return 0.6;
    case 'rule':
      return 1;
    case 'contact':
    case 'job':
    case 'detail':
    case 'bullet':
    case 'text':
      return Math.max(1, Math.ceil(block.text.length / charactersInLine));
  }
}
