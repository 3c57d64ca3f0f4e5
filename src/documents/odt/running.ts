/** The pages, and what stands at the head and foot of each. The cover has a kind of page of its own. */
import type { Theme } from '../../agreement/theme.ts';
import type { Document } from '../document.ts';
import { withNumbers } from '../furniture.ts';
import { page } from '../docx/measures.ts';
import { BOLD } from './style-parts.ts';
import { element, length, line, textOf } from './xml.ts';
import type { Attributes, Content, Xml } from './xml.ts';

/** The kind of page of the cover; after it come those of the other kind. */
export const COVER = 'Cover';

/** The layout of the pages, and styles that only their heads and feet have. */
export function pageStyles(theme: Theme): readonly Xml[] {
  const notice: Attributes = { ...BOLD, 'fo:color': theme.colours.text };
  return [
    element('style:page-layout', { 'style:name': 'Sheet' }, [
      element('style:page-layout-properties', {
        'fo:page-width': length(page.width),
        'fo:page-height': length(page.height),
        'style:print-orientation': 'portrait',
        'style:num-format': '1',
        'style:writing-mode': 'lr-tb',
        'fo:margin-top': length(page.header),
        'fo:margin-bottom': length(page.footer),
        'fo:margin-left': length(page.margin),
        'fo:margin-right': length(page.margin),
      }),
      part('header', page.margin - page.header, 'bottom', 280),
      part('footer', page.margin - page.footer, 'top', 300),
    ]),
    own('Notice', 'Header', {}, notice),
    own('MarkingEnd', 'Marking', ruled('bottom', theme), {}),
    own('HeaderEnd', 'Header', ruled('bottom', theme), {}),
    own('NoticeEnd', 'Header', ruled('bottom', theme), notice),
    own('FooterStart', 'Footer', ruled('top', theme), {}),
  ];
}

/** Both kinds of page. The cover shows the title and its notices itself, so its head has only the marking and the notice. */
export function masterPages({ running, furniture }: Feet): readonly Xml[] {
  const marking = said('Marking', running.marking);
  const title = said('Header', running.title);
  const notice = said('Notice', running.notice);
  return [
    master(COVER, 'Standard', [...marking, ...notice], { running, furniture }),
    master('Standard', undefined, [...marking, ...title, ...notice], { running, furniture }),
  ];
}

type Feet = Pick<Document, 'running' | 'furniture'>;

interface Said {
  readonly style: string;
  readonly words: Content;
}

function master(name: string, next: string | undefined, head: readonly Said[], { running, furniture }: Feet): Xml {
  const pages = [
    element('text:tab', {}),
    ...withNumbers<Xml>(furniture.page, {
      page: element('text:page-number', { 'text:select-page': 'current' }),
      pages: element('text:page-count', {}),
    }),
  ];
  return element(
    'style:master-page',
    { 'style:name': name, 'style:page-layout-name': 'Sheet', 'style:next-style-name': next },
    [
      element('style:header', {}, head.length === 0 ? [paragraph({ style: 'Header', words: [] })] : head.map(inHead)),
      element('style:footer', {}, [
        paragraph({ style: 'FooterStart', words: [...textOf(running.reference), ...pages] }),
        ...said('Footer', running.currency).map(paragraph),
      ]),
    ],
  );
}

/** A rule stands beneath the last line of a head. */
function inHead({ style, words }: Said, index: number, all: readonly Said[]): Xml {
  return paragraph({ style: index < all.length - 1 ? style : `${style}End`, words });
}

function said(style: string, text: string): readonly Said[] {
  return line(text) === '' ? [] : [{ style, words: textOf(text) }];
}

function paragraph({ style, words }: Said): Xml {
  return element('text:p', { 'text:style-name': style }, words);
}

/** `room` is how much of its height stays free, so that it keeps its distance where it needs more than the margin. */
function part(name: 'header' | 'footer', height: number, side: 'top' | 'bottom', room: number): Xml {
  return element(`style:${name}-style`, {}, [
    element('style:header-footer-properties', {
      'fo:min-height': length(height - room),
      [`fo:margin-${side}`]: length(room),
    }),
  ]);
}

function own(name: string, parent: string, looks: Attributes, letters: Attributes): Xml {
  return element(
    'style:style',
    { 'style:name': name, 'style:family': 'paragraph', 'style:parent-style-name': parent },
    [element('style:paragraph-properties', looks), element('style:text-properties', letters)],
  );
}

function ruled(side: 'top' | 'bottom', { colours }: Theme): Attributes {
  return { [`fo:border-${side}`]: `0.5pt solid ${colours.line}`, [`fo:padding-${side}`]: length(80) };
}
