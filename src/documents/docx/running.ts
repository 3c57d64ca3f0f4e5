/** What stands at the head and foot of every page. */
import { BorderStyle, Footer, Header, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { IParagraphOptions } from 'docx';
import type { Theme } from '../../agreement/theme.ts';
import type { Document } from '../document.ts';
import { withNumbers } from '../furniture.ts';
import { line } from './characters.ts';
import { wordColours } from './measures.ts';
import { runs } from './runs.ts';

/** The cover shows the title and its notices itself, so its header has only the marking and the notice. */
export function headers({ running, theme }: Document): { readonly default: Header; readonly first: Header } {
  const marking = texts('Marking', running.marking);
  const notice = texts('Header', running.notice, { bold: true, color: wordColours(theme).text });
  return {
    default: new Header({
      children: apart([...marking, ...texts('Header', running.title), ...notice], rule('bottom', theme)),
    }),
    first: new Header({
      children: apart([...marking, ...notice], marking.length + notice.length === 0 ? {} : rule('bottom', theme)),
    }),
  };
}

/** Reference and page, then where to check that a copy is current; the same on every page. */
export function footers({ running, theme, furniture }: Document): { readonly default: Footer; readonly first: Footer } {
  const page = new TextRun({
    children: [new Tab(), ...withNumbers(furniture.page, { page: PageNumber.CURRENT, pages: PageNumber.TOTAL_PAGES })],
  });
  const make = (): Footer => {
    const [first, ...others]: readonly IParagraphOptions[] = [
      { style: 'Footer', children: [...runs(running.reference), page] },
      ...texts('Footer', running.currency),
    ];
    return new Footer({
      children: [{ ...first, ...rule('top', theme) }, ...others].map((options) => new Paragraph(options)),
    });
  };
  return { default: make(), first: make() };
}

function texts(
  style: string,
  text: string,
  marks: { readonly bold?: boolean; readonly color?: string } = {},
): readonly IParagraphOptions[] {
  return line(text) === '' ? [] : [{ style, children: runs(text, marks) }];
}

/** A header keeps its distance from the text even where it needs more than the margin. */
function apart(paragraphs: readonly IParagraphOptions[], last: IParagraphOptions): readonly Paragraph[] {
  const all: readonly IParagraphOptions[] = paragraphs.length === 0 ? [{ style: 'Header' }] : paragraphs;
  return all.map(
    (options, index) =>
      new Paragraph(index < all.length - 1 ? options : { ...options, ...last, spacing: { after: 280 } }),
  );
}

function rule(side: 'top' | 'bottom', theme: Theme): IParagraphOptions {
  return { border: { [side]: { style: BorderStyle.SINGLE, size: 4, color: wordColours(theme).line, space: 4 } } };
}
