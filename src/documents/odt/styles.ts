/**
 * The named styles of the OpenDocument text. All looks are here and none in
 * the text, so that a partner can restyle a copy. Where programs have a style
 * for the purpose, it has their name, which is how they know a heading.
 */
import type { Theme } from '../../agreement/theme.ts';
import type { Document } from '../document.ts';
import {
  contentsIndent,
  fullWidth,
  lineHeight,
  listStep,
  size,
  subclauseIndent,
  textIndent,
  twips,
} from '../docx/measures.ts';
import { CALLOUT_BAR, CALLOUT_PADDING, calloutIndent, QUOTE_PADDING, QUOTE_RULE, quoteIndent } from './insets.ts';
import { numberedStyles } from './numbering.ts';
import { BOLD, bold, hanging, paragraph, rule, sized, style } from './style-parts.ts';
import { element, length } from './xml.ts';
import type { Attributes, Xml } from './xml.ts';

/** The styles. */
export function namedStyles({ language, theme }: Document): readonly Xml[] {
  return [
    defaults(language, theme),
    ...paragraphStyles(theme),
    ...['Strong Emphasis', 'Emphasis', 'Internet link', 'Index Link'].map((name) =>
      style('text', name, {}, [
        element('style:text-properties', {
          ...CHARACTERS[name],
          ...(name === 'Internet link' ? { 'fo:color': theme.colours.link } : {}),
        }),
      ]),
    ),
    ...numberedStyles(),
  ];
}

/** The faces that styles name. */
export function faces({ fonts }: Theme): Xml {
  const named = [
    [fonts.office, 'swiss', 'variable'],
    [FIXED, 'modern', 'fixed'],
  ] as const;
  return element(
    'office:font-face-decls',
    {},
    named.map(([name, family, pitch]) =>
      element('style:font-face', {
        'style:name': name,
        'svg:font-family': `'${name}'`,
        'style:font-family-generic': family,
        'style:font-pitch': pitch,
      }),
    ),
  );
}

/** The face of preformatted text. */
const FIXED = 'Courier New';

const CHARACTERS: Readonly<Record<string, Attributes>> = {
  'Strong Emphasis': BOLD,
  Emphasis: { 'fo:font-style': 'italic', 'style:font-style-asian': 'italic', 'style:font-style-complex': 'italic' },
  'Internet link': {
    'style:text-underline-style': 'solid',
    'style:text-underline-width': 'auto',
    'style:text-underline-color': 'font-color',
  },
};

function paragraphStyles(theme: Theme): readonly Xml[] {
  const { colours } = theme;
  return [
    paragraph('Standard', { class: 'text' }, { 'fo:line-height': `${Math.round(lineHeight(theme) / 2.4)}%` }),
    paragraph(
      'Text body',
      { parent: 'Standard', class: 'text' },
      { 'fo:margin-left': length(textIndent), 'fo:margin-bottom': length(twips(theme.paragraph)) },
    ),
    paragraph('Cover Logo', { parent: 'Standard' }, { 'fo:margin-bottom': length(200), 'fo:keep-with-next': 'always' }),
    paragraph(
      'Cover Above',
      { parent: 'Standard', next: 'Title' },
      { 'fo:margin-top': length(450), 'fo:keep-with-next': 'always' },
      { ...bold(size.text), 'fo:color': colours.accent },
    ),
    paragraph(
      'Title',
      { parent: 'Standard', next: 'Subtitle', class: 'chapter' },
      {
        'fo:margin-top': length(160),
        'fo:margin-bottom': length(280),
        'fo:line-height': '105%',
        'fo:keep-with-next': 'always',
        'fo:keep-together': 'always',
      },
      bold(size.title),
    ),
    paragraph(
      'Subtitle',
      { parent: 'Standard', next: 'Text body', class: 'chapter' },
      { 'fo:margin-bottom': length(400) },
      sized(size.subtitle),
    ),
    heading(1, { before: 480, after: 180, size: size.heading1 }),
    heading(2, { before: 340, after: 120, size: size.heading2 }),
    heading(3, { before: 280, after: 100, size: size.heading3 }),
    heading(4, { before: 220, after: 80, size: size.text }),
    paragraph(
      'Contents Heading',
      { parent: 'Standard', next: 'Text body', class: 'index' },
      { 'fo:margin-bottom': length(240), 'fo:keep-with-next': 'always' },
      bold(size.heading1),
    ),
    contents(1, { before: 110, bold: true }),
    contents(2, { before: 20, bold: false }),
    paragraph('Clause', { parent: 'Text body', counted: 2 }, hanging(textIndent, textIndent)),
    paragraph('Subclause', { parent: 'Text body', counted: 3 }, hanging(subclauseIndent, subclauseIndent - textIndent)),
    // Where lists start is theirs to say.
    ...['List Bullet', 'List Number'].map((name) =>
      paragraph(name, { parent: 'Standard', class: 'list' }, { 'fo:margin-bottom': length(90) }),
    ),
    paragraph(
      'Figure',
      { parent: 'Standard', next: 'Text body' },
      { 'fo:margin-top': length(60), 'fo:margin-bottom': length(240) },
    ),
    paragraph(
      'Caption',
      { parent: 'Standard', next: 'Table Contents', class: 'extra' },
      {
        'fo:margin-top': length(280),
        'fo:margin-bottom': length(100),
        'fo:keep-with-next': 'always',
        'fo:keep-together': 'always',
      },
      bold(size.table),
    ),
    ...tableText('', size.table),
    ...tableText('Wide ', size.wideTable),
    callout('Callout Warning', colours.text, colours.warningTint, bold(size.text)),
    callout('Callout Note', colours.accent, colours.accentTint, {}),
    paragraph(
      'Quotations',
      { parent: 'Text body', class: 'html' },
      {
        'fo:margin-left': length(quoteIndent(textIndent)),
        'fo:margin-right': length(listStep.text),
        'fo:border-left': rule(QUOTE_RULE, colours.line),
        'fo:padding-left': length(QUOTE_PADDING),
      },
    ),
    paragraph(
      'Preformatted Text',
      { parent: 'Text body', class: 'html' },
      { 'fo:line-height': '108%', 'fo:margin-bottom': length(140) },
      { ...sized(size.wideTable), 'style:font-name': FIXED, 'fo:language': 'zxx', 'fo:country': 'none' },
    ),
    running('Header', 'Standard', {}, { 'fo:color': colours.muted }),
    running('Footer', 'Standard', {}, { 'fo:color': colours.muted }),
    running(
      'Marking',
      'Header',
      { 'fo:text-align': 'center', 'fo:margin-bottom': length(60) },
      { ...bold(size.table), 'fo:color': colours.text },
    ),
  ];
}

function heading(level: number, look: { readonly before: number; readonly after: number; readonly size: number }): Xml {
  return paragraph(
    `Heading ${level}`,
    { parent: 'Standard', next: 'Text body', class: 'text', counted: level, outline: level },
    {
      ...hanging(textIndent, textIndent),
      'fo:margin-top': length(look.before),
      'fo:margin-bottom': length(look.after),
      'fo:line-height': '110%',
      'fo:keep-with-next': 'always',
      'fo:keep-together': 'always',
    },
    bold(look.size),
    // Deeper levels of its list start further in.
    [element('style:tab-stop', { 'style:position': '0pt' })],
  );
}

function contents(level: number, look: { readonly before: number; readonly bold: boolean }): Xml {
  return paragraph(
    `Contents ${level}`,
    { parent: 'Standard', class: 'index' },
    {
      ...hanging(contentsIndent * level, contentsIndent),
      'fo:margin-right': length(twips(12)),
      'fo:margin-top': length(look.before),
      'fo:margin-bottom': length(20),
      'fo:line-height': '115%',
    },
    look.bold ? bold(size.text) : {},
    [pageNumberStop()],
  );
}

/** Where the page numbers of the contents end, for who has them added. */
function pageNumberStop(): Xml {
  return element('style:tab-stop', {
    'style:position': length(fullWidth),
    'style:type': 'right',
    'style:leader-style': 'dotted',
    'style:leader-text': '.',
  });
}

function tableText(kind: '' | 'Wide ', halfPoints: number): readonly Xml[] {
  const text = `${kind}Table Contents`;
  return [
    paragraph(
      text,
      { parent: 'Standard', class: 'extra' },
      { 'fo:margin-bottom': length(40), 'fo:line-height': '115%' },
      sized(halfPoints),
    ),
    paragraph(
      `${kind}Table Heading`,
      { parent: text, class: 'extra' },
      { 'fo:keep-with-next': 'always' },
      bold(halfPoints),
    ),
    paragraph(`${kind}Table Row Heading`, { parent: text, class: 'extra' }, {}, bold(halfPoints)),
  ];
}

function callout(name: string, bar: string, fill: string, letters: Attributes): Xml {
  return paragraph(
    name,
    { parent: 'Text body' },
    {
      'fo:margin-left': length(calloutIndent(textIndent)),
      'fo:margin-top': length(200),
      'fo:margin-bottom': length(200),
      'fo:keep-together': 'always',
      'fo:border-left': rule(CALLOUT_BAR, bar),
      'fo:padding-left': length(CALLOUT_PADDING),
      'fo:padding-top': length(120),
      'fo:padding-bottom': length(120),
      'fo:padding-right': length(120),
      'fo:background-color': fill,
      'style:join-border': 'true',
    },
    letters,
  );
}

function running(name: string, parent: string, looks: Attributes, letters: Attributes): Xml {
  return paragraph(
    name,
    { parent, class: 'extra' },
    { 'fo:line-height': '105%', ...looks },
    { ...sized(size.running), ...letters },
    [element('style:tab-stop', { 'style:position': length(fullWidth), 'style:type': 'right' })],
  );
}

/** What holds where no style says otherwise. */
function defaults(language: string, { fonts, colours }: Theme): Xml {
  const [tongue = 'en', region = 'none'] = /^[A-Za-z]{2,3}(-[A-Za-z]{2})?$/.test(language)
    ? language.split('-')
    : ['en', 'GB'];
  return element('style:default-style', { 'style:family': 'paragraph' }, [
    element('style:paragraph-properties', {
      'fo:orphans': '2',
      'fo:widows': '2',
      'fo:hyphenation-ladder-count': 'no-limit',
      'style:tab-stop-distance': length(720),
      'style:writing-mode': 'page',
    }),
    element('style:text-properties', {
      ...sized(size.text),
      ...Object.fromEntries(['', '-asian', '-complex'].map((script) => [`style:font-name${script}`, fonts.office])),
      'fo:color': colours.text,
      'fo:language': tongue,
      'fo:country': region,
      // As in Word: letters written from right to left are Arabic where nobody says more.
      'style:language-complex': 'ar',
      'style:country-complex': 'SA',
      'fo:hyphenate': 'false',
    }),
  ]);
}
