import { Marked, type Token, type Tokens } from 'marked';

/** An answer as it may be shown. Nothing in it is ever taken for HTML, and no picture is fetched. */
export type Block =
  | { kind: 'paragraph' | 'heading'; inline: readonly Inline[] }
  | { kind: 'list'; start: number | null; items: readonly (readonly Block[])[] }
  | { kind: 'quote'; blocks: readonly Block[] }
  | { kind: 'code'; text: string }
  | { kind: 'rule' };

export type Inline =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'strong' | 'em'; inline: readonly Inline[] }
  | { kind: 'link'; href: string; inline: readonly Inline[] }
  | { kind: 'break' };

const marked = new Marked({ gfm: true, breaks: true });

export function readMarkdown(answer: string): readonly Block[] {
  return blocks(marked.lexer(prepared(answer)));
}

const otherBullet = /^(\s*)[•▪◦‣·\u2013]\s+(?=\S)/u;
const item = /^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/u;

/** Bullets of all kinds make a list, and a line that is not set in after one is not part of it. */
function prepared(answer: string): string {
  let fenced = false;
  let afterItem = false;
  return answer
    .split(/\r\n?|\n/)
    .flatMap((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) fenced = !fenced;
      if (fenced) return [line];
      const plain = line.replace(otherBullet, '$1- ');
      const breaksOff = afterItem && /^\S/.test(plain) && !item.test(plain);
      afterItem = item.test(plain) || (afterItem && /^\s+\S/.test(plain));
      return breaksOff ? ['', plain] : [plain];
    })
    .join('\n');
}

function blocks(tokens: readonly Token[]): readonly Block[] {
  return tokens.flatMap((token): readonly Block[] => {
    switch (token.type) {
      case 'space':
      case 'def':
        return [];
      case 'hr':
        return [{ kind: 'rule' }];
      case 'code':
        return [{ kind: 'code', text: (token as Tokens.Code).text }];
      case 'heading':
        return [{ kind: 'heading', inline: inline((token as Tokens.Heading).tokens) }];
      case 'blockquote':
        return [{ kind: 'quote', blocks: blocks((token as Tokens.Blockquote).tokens) }];
      case 'list': {
        const list = token as Tokens.List;
        const start = list.ordered && list.start !== '' ? list.start : null;
        return [{ kind: 'list', start, items: list.items.map(({ tokens: of }) => blocks(of)) }];
      }
      case 'paragraph':
      case 'text': {
        const words = token as Tokens.Paragraph | Tokens.Text;
        const parts = words.tokens === undefined ? [text(words.text)] : inline(words.tokens);
        return [{ kind: 'paragraph', inline: parts }];
      }
      default:
        return token.raw.trim() === ''
          ? []
          : [{ kind: 'paragraph', inline: [text(token.raw.trim())] }];
    }
  });
}

function inline(tokens: readonly Token[]): readonly Inline[] {
  return tokens.flatMap((token): readonly Inline[] => {
    switch (token.type) {
      case 'strong':
      case 'em': {
        const { type, tokens: of } = token as Tokens.Strong | Tokens.Em;
        return [{ kind: type, inline: inline(of) }];
      }
      case 'codespan':
        return [{ kind: 'code', text: (token as Tokens.Codespan).text }];
      case 'br':
        return [{ kind: 'break' }];
      case 'link': {
        const { href, tokens: of } = token as Tokens.Link;
        return isHttps(href) ? [{ kind: 'link', href, inline: inline(of) }] : inline(of);
      }
      case 'image':
        return [text((token as Tokens.Image).text)];
      case 'escape':
        return [text((token as Tokens.Escape).text)];
      case 'text': {
        const words = token as Tokens.Text;
        return words.tokens === undefined ? [text(words.text)] : inline(words.tokens);
      }
      default:
        return [text(token.raw)];
    }
  });
}

function text(words: string): Inline {
  return { kind: 'text', text: words };
}

function isHttps(href: string): boolean {
  return /^https:\/\//i.test(href) && URL.canParse(href);
}

/** The words alone, as they go into a resume or the clipboard. */
export function plainText(answer: readonly Block[]): string {
  return answer.map(plainBlock).join('\n\n');
}

function plainBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return plainInline(block.inline);
    case 'code':
      return block.text;
    case 'rule':
      return '';
    case 'quote':
      return plainText(block.blocks);
    case 'list':
      return block.items
        .map((of, index) => {
          const mark = block.start === null ? '-' : `${block.start + index}.`;
          return `${mark} ${of.map(plainBlock).join('\n').replace(/\n/g, '\n  ')}`;
        })
        .join('\n');
  }
}

export function plainInline(parts: readonly Inline[]): string {
  return parts
    .map((part) => {
      switch (part.kind) {
        case 'text':
        case 'code':
          return part.text;
        case 'break':
          return '\n';
        case 'strong':
        case 'em':
        case 'link':
          return plainInline(part.inline);
      }
    })
    .join('');
}
