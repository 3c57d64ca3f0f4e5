/**
 * The styles of the Word file. All looks are here and none in the text, so
 * that a partner can restyle a copy, and screen readers find real headings.
 */
import { AlignmentType, BorderStyle, LineRuleType, ShadingType } from 'docx';
import type { IParagraphStyleOptions } from 'docx';
import type { Theme } from '../../agreement/theme.ts';
import {
  calloutInset,
  contentsIndent,
  fullWidth,
  lineHeight,
  listStep,
  size,
  subclauseIndent,
  textIndent,
  twips,
  wordColours,
} from './measures.ts';
import { tableStyles } from './table-styles.ts';

/** Where each style starts its text, for paragraphs that start elsewhere. */
export const styleIndent: ReadonlyMap<string, number> = new Map([
  ['BodyText', textIndent],
  ['CalloutWarning', textIndent + calloutInset],
  ['CalloutNote', textIndent + calloutInset],
  ['Quote', textIndent + listStep.text],
  ['Preformatted', textIndent],
  ['TableGap', 0],
  ['Figure', 0],
]);

/** The paragraph styles, for the docx package. */
export function paragraphStyles(theme: Theme): readonly IParagraphStyleOptions[] {
  const colour = wordColours(theme);
  return [
    style('Normal', 'Normal', { paragraph: { spacing: { line: lineHeight(theme), lineRule: LineRuleType.AUTO } } }),
    style('BodyText', 'Body Text', {
      paragraph: { spacing: { after: twips(theme.paragraph) }, indent: { left: textIndent } },
    }),
    style('CoverLogo', 'Cover Logo', { paragraph: { spacing: { after: 200 }, keepNext: true } }),
    style('CoverAbove', 'Cover Above', {
      paragraph: { spacing: { before: 450, after: 0 }, keepNext: true },
      run: { bold: true, color: colour.accent },
    }),
    style('Title', 'Title', {
      next: 'Subtitle',
      paragraph: {
        spacing: { before: 160, after: 280, line: 252, lineRule: LineRuleType.AUTO },
        keepNext: true,
        keepLines: true,
      },
      run: { bold: true, size: size.title },
    }),
    style('Subtitle', 'Subtitle', {
      next: 'BodyText',
      paragraph: { spacing: { after: 400 } },
      run: { size: size.subtitle },
    }),
    heading(1, { before: 480, after: 180, size: size.heading1 }),
    heading(2, { before: 340, after: 120, size: size.heading2 }),
    heading(3, { before: 280, after: 100, size: size.heading3 }),
    heading(4, { before: 220, after: 80, size: size.text }),
    style('TOCHeading', 'TOC Heading', {
      next: 'BodyText',
      paragraph: { spacing: { after: 240 }, keepNext: true },
      run: { bold: true, size: size.heading1 },
    }),
    contents(1, { before: 110, bold: true }),
    contents(2, { before: 20, bold: false }),
    style('Clause', 'Clause', {
      basedOn: 'BodyText',
      next: 'Clause',
      paragraph: { numbering: { reference: 'clauses', level: 1 }, indent: { left: textIndent, hanging: textIndent } },
    }),
    style('Subclause', 'Subclause', {
      basedOn: 'BodyText',
      next: 'Subclause',
      paragraph: {
        numbering: { reference: 'clauses', level: 2 },
        indent: { left: subclauseIndent, hanging: subclauseIndent - textIndent },
      },
    }),
    ...[1, 2, 3, 4].flatMap((level) => [
      listStyle('ListBullet', 'List Bullet', level),
      listStyle('ListNumber', 'List Number', level),
    ]),
    style('Caption', 'caption', {
      next: 'TableText',
      paragraph: { spacing: { before: 280, after: 100 }, keepNext: true, keepLines: true },
      run: { bold: true, size: size.table },
    }),
    ...(['', 'Wide'] as const).flatMap(tableText),
    // Between two tables that would otherwise become one.
    style('Figure', 'Figure', {
      next: 'BodyText',
      paragraph: { spacing: { before: 60, after: 240 } },
    }),
    style('TableGap', 'Table Gap', {
      paragraph: { spacing: { before: 0, after: 0, line: 200, lineRule: LineRuleType.EXACT } },
      run: { size: size.running },
    }),
    callout('CalloutWarning', 'Callout Warning', { colour: colour.text, fill: colour.warningTint, bold: true }),
    callout('CalloutNote', 'Callout Note', { colour: colour.accent, fill: colour.accentTint, bold: false }),
    style('Quote', 'Quote', {
      basedOn: 'BodyText',
      paragraph: {
        indent: { left: textIndent + listStep.text, right: listStep.text },
        border: { left: { style: BorderStyle.SINGLE, size: 12, color: colour.line, space: 8 } },
      },
    }),
    style('Preformatted', 'Preformatted', {
      basedOn: 'BodyText',
      paragraph: { spacing: { line: 260, lineRule: LineRuleType.AUTO, after: 140 } },
      run: { font: 'Courier New', size: size.wideTable, noProof: true },
    }),
    running('Header', 'header', colour.muted),
    running('Footer', 'footer', colour.muted),
    style('Marking', 'Marking', {
      basedOn: 'Header',
      paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 60 } },
      run: { bold: true, size: size.table, color: colour.text },
    }),
  ];
}

/** Defaults, characters and tables, which the docx package takes as XML. `language` is BCP 47. */
export function otherStyles(language: string, theme: Theme): string {
  const colour = wordColours(theme);
  const font = theme.fonts.office;
  const tag = /^[A-Za-z0-9-]+$/.test(language) ? language : 'en-GB';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">
<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}" w:eastAsia="${font}" w:cs="${font}"/><w:color w:val="${colour.text}"/><w:sz w:val="${size.text}"/><w:szCs w:val="${size.text}"/><w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>
<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="22"/><w:qFormat/><w:rPr><w:b/><w:bCs/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperlink"><w:name w:val="Hyperlink"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="99"/><w:unhideWhenUsed/><w:rPr><w:color w:val="${colour.link}"/><w:u w:val="single"/></w:rPr></w:style>
${tableStyles(theme)}
</w:styles>`;
}

type Look = Omit<IParagraphStyleOptions, 'id' | 'name'>;

function style(id: string, name: string, look: Look): IParagraphStyleOptions {
  return {
    id,
    name,
    ...(look.uiPriority === undefined || look.uiPriority < 30 ? { quickFormat: true } : {}),
    ...(id === 'Normal' ? {} : { basedOn: 'Normal' }),
    ...look,
  };
}

function heading(
  level: 1 | 2 | 3 | 4,
  look: { readonly before: number; readonly after: number; readonly size: number },
): IParagraphStyleOptions {
  return style(`Heading${level}`, `heading ${level}`, {
    next: 'BodyText',
    uiPriority: 9,
    paragraph: {
      numbering: { reference: 'clauses', level: level - 1 },
      indent: { left: textIndent, hanging: textIndent },
      spacing: { before: look.before, after: look.after, line: 264, lineRule: LineRuleType.AUTO },
      keepNext: true,
      keepLines: true,
      outlineLevel: level - 1,
    },
    run: { bold: true, size: look.size },
  });
}

function contents(level: 1 | 2, look: { readonly before: number; readonly bold: boolean }): IParagraphStyleOptions {
  return style(`TOC${level}`, `toc ${level}`, {
    uiPriority: 39,
    paragraph: {
      spacing: { before: look.before, after: 20, line: 276, lineRule: LineRuleType.AUTO },
      indent: { left: contentsIndent * level, hanging: contentsIndent, right: twips(12) },
    },
    run: { bold: look.bold },
  });
}

function listStyle(id: string, name: string, level: number): IParagraphStyleOptions {
  const suffix = level === 1 ? '' : String(level);
  return style(`${id}${suffix}`, suffix === '' ? name : `${name} ${suffix}`, {
    paragraph: { spacing: { after: 90 }, indent: { left: textIndent + listStep.text * level, hanging: listStep.text } },
  });
}

function tableText(kind: '' | 'Wide'): readonly IParagraphStyleOptions[] {
  const name = kind === '' ? 'Table' : 'Wide Table';
  const text = `${kind}TableText`;
  return [
    style(text, `${name} Text`, {
      paragraph: { spacing: { after: 40, line: 276, lineRule: LineRuleType.AUTO } },
      run: { size: kind === '' ? size.table : size.wideTable },
    }),
    style(`${kind}TableHeading`, `${name} Heading`, {
      basedOn: text,
      paragraph: { keepNext: true },
      run: { bold: true },
    }),
    style(`${kind}TableRowHeading`, `${name} Row Heading`, { basedOn: text, run: { bold: true } }),
  ];
}

/** The bar is the left border; borders in the colour of the paper give the words air. */
function callout(
  id: string,
  name: string,
  look: { readonly colour: string; readonly fill: string; readonly bold: boolean },
): IParagraphStyleOptions {
  const air = { style: BorderStyle.SINGLE, size: 4, color: look.fill, space: 6 };
  return style(id, name, {
    basedOn: 'BodyText',
    paragraph: {
      indent: { left: textIndent + calloutInset, right: twips(2.3) },
      spacing: { before: 200, after: 200 },
      keepLines: true,
      border: {
        left: { style: BorderStyle.SINGLE, size: 36, color: look.colour, space: 9 },
        top: air,
        bottom: air,
        right: air,
      },
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: look.fill },
    },
    run: { bold: look.bold },
  });
}

function running(id: string, name: string, colour: string): IParagraphStyleOptions {
  return style(id, name, {
    uiPriority: 99,
    paragraph: { spacing: { after: 0, line: 252, lineRule: LineRuleType.AUTO }, rightTabStop: fullWidth },
    run: { size: size.running, color: colour },
  });
}
