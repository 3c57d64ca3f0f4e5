/** Goes through the parts of a text: what becomes a field, which section its prose goes to, and what has no place. */
import type { TemplateSection } from '../../agreement/editions.ts';
import type { Law } from '../../law/law.ts';
import {
  type IncomingBlock,
  type IncomingParagraph,
  type IncomingText,
  paragraphsIn,
  wordsOfParagraph,
} from '../text/model.ts';
import type { Bodies } from './add-party.ts';
import { type Confidence, type Finds, offer, startFinds } from './finds.ts';
import { takeLists } from './from-lists.ts';
import { takeTable } from './from-tables.ts';
import { takeLabelled } from './labelled.ts';
import { takeLaw } from './law-cited.ts';
import { type HeadingLine, type Part, partsOf } from './outline.ts';
import { fold, sectionFor } from './sections.ts';
import { takeTerms } from './terms.ts';
import {
  besideText,
  isContactLine,
  isContacts,
  isContentsOf,
  isHistory,
  isOfSignature,
  isSignatures,
  isSigning,
  type Unplaced,
} from './unplaced.ts';

export interface ReadContext {
  readonly sections: readonly TemplateSection[];
  readonly bodies: Bodies;
  readonly law: Law;
}

/** A stretch of the draft's prose. */
export interface Stretch {
  /** The section of the template that it fills, or the words of its own. */
  readonly section: string;
  /** The heading above it, where that has to stand in the prose too; `depth` counts from the section's own. */
  readonly heading: { readonly words: string; readonly depth: number } | undefined;
  readonly blocks: readonly IncomingBlock[];
}

/** Where a heading of the text went. */
export interface Placed {
  readonly line: HeadingLine;
  /** The title of a section of the template; its own words where it keeps them; nothing where none of it stands in the prose. */
  readonly section: string | undefined;
  /** What became of what stood beneath it, where none of it stands in the prose. */
  readonly instead: Instead | undefined;
  /** Nothing where it stays as it is. */
  readonly confidence: Confidence | undefined;
}

/** All went into fields; what is left of it has no place yet; it was a table of contents; there was nothing but other sections. */
export type Instead = 'fields' | 'unplaced' | 'contents' | 'nothing';

export interface PartsRead {
  readonly finds: Finds;
  readonly stretches: readonly Stretch[];
  readonly headings: readonly Placed[];
  readonly unplaced: readonly Unplaced[];
  /** Lines of a table of contents that say headings again. */
  readonly again: ReadonlySet<IncomingParagraph>;
}

export function readParts(text: IncomingText, context: ReadContext): PartsRead {
  const finds = startFinds();
  const parts = partsOf(text.blocks, (words) => sectionFor(words, context.sections) !== undefined);
  const again = contentsIn(text, parts);
  const isClause = clausesIn(text);
  const unplaced: Unplaced[] = [];
  const stretches: Stretch[] = [];
  const headings: Placed[] = [];
  const steps: { level: number; section: string; title: string; base: number }[] = [];
  const title = takeTitle(finds, text, parts, (words) => sectionFor(words, context.sections) !== undefined);
  for (const part of parts) {
    const all = part.blocks.filter((block) => !(block.type === 'paragraph' && again.has(block)));
    const blocks = all.filter((block) => !isClause(block));
    unplaced.push(...all.filter(isClause).map((block) => ({ what: CLAUSES, place: block.place, blocks: [block] })));
    const { heading } = part;
    if (heading === undefined || heading === title) {
      takeLabelled(finds, blocks, context.bodies);
      takeLists(finds, blocks, { bodies: context.bodies, section: '', heading: '' });
      takeLaw(finds, blocks, context.law, false);
      unplaced.push({ what: 'Before the first heading', place: '', blocks });
      continue;
    }
    const annex = /^(?:annex|appendix|schedule)\b/i.exec(heading.number) === null ? undefined : heading.number;
    const match = annex === undefined ? sectionFor(heading.words, context.sections) : undefined;
    while ((steps.at(-1)?.level ?? 0) >= heading.level) steps.pop();
    const above = steps.at(-1);
    // A heading of a section's own, or one at the top, begins a section; others stay within the one above.
    const own =
      match !== undefined &&
      !(above !== undefined && match.confidence !== 'certain' && match.section.id === above.section);
    const begins = own || above === undefined || annex !== undefined;
    const step = begins
      ? {
          level: heading.level,
          section: match?.section.id ?? '',
          // The document gives annexes their letters.
          title: match?.section.title ?? (annex === undefined ? heading.words : `Annex: ${heading.words}`),
          base: heading.level,
        }
      : { ...above, level: heading.level };
    steps.push(step);
    const keepsWords = !begins || (match !== undefined && match.confidence !== 'certain');
    const depth = begins ? 1 : Math.max(1, heading.level - step.base);
    takeBlocks(finds, blocks, heading, step.section, context);
    const [apart, rest] = setApart(blocks, heading.words);
    // Where all that stood under a heading became fields, nothing stands under it.
    const isGone =
      blocks.length > 0 &&
      blocks.every((block) => paragraphsIn([block]).every((one) => finds.taken.has(one) || isBare(one)));
    const saysItself = keepsWords && !isGone && heading.words !== step.title;
    headings.push({
      line: heading,
      section: step.title,
      instead:
        saysItself || rest.some((block) => paragraphsIn([block]).some((one) => !finds.taken.has(one) && isShown(one)))
          ? undefined
          : insteadOf(part.blocks, { isGone, isContents: all.length === 0 }),
      confidence: begins ? match?.confidence : undefined,
    });
    unplaced.push(...apart);
    stretches.push({
      section: step.title,
      heading: keepsWords && !isGone ? { words: heading.words, depth } : undefined,
      blocks: rest,
    });
  }
  return {
    finds,
    stretches,
    headings: headings.map((one, at) => standing(one, headings.slice(at + 1))),
    unplaced: settled(
      [
        ...unplaced,
        ...finds.left.map((table) => ({ what: LEFT_ROWS, place: table.place, blocks: [table] })),
        ...besideText(text),
      ],
      finds,
    ),
    again,
  };
}

function insteadOf(
  blocks: readonly IncomingBlock[],
  { isGone, isContents }: { readonly isGone: boolean; readonly isContents: boolean },
): Instead {
  if (isGone) return 'fields';
  if (paragraphsIn(blocks).every(isBare)) return 'nothing';
  return isContents ? 'contents' : 'unplaced';
}

/** A heading with no words of its own in the prose stands there all the same where one beneath it does, in the same section. */
function standing(placed: Placed, after: readonly Placed[]): Placed {
  if (placed.instead === undefined) return placed;
  if (placed.instead === 'fields') return { ...placed, section: undefined };
  const end = after.findIndex(({ line }) => line.level <= placed.line.level);
  const beneath = end === -1 ? after : after.slice(0, end);
  const stands = beneath.some(({ instead, section }) => instead === undefined && section === placed.section);
  return stands ? { ...placed, instead: undefined } : { ...placed, section: undefined };
}

/** Whether it has words where it stands: those that were struck out or hidden, and pictures, are kept apart. */
function isShown({ runs }: IncomingParagraph): boolean {
  return runs.some(
    ({ text, note, change, hidden, picture }) =>
      note !== undefined || (text.trim() !== '' && change?.kind !== 'deleted' && !hidden && !picture),
  );
}

const LEFT_ROWS = 'Rows of tables that became no field; they stand in the prose too';

function isBare({ runs }: IncomingParagraph): boolean {
  return runs.every(({ text, note }) => text.trim() === '' && note === undefined);
}

function takeBlocks(
  finds: Finds,
  blocks: readonly IncomingBlock[],
  { words }: HeadingLine,
  section: string,
  { bodies, law }: ReadContext,
): void {
  const heading = fold(words);
  const signing = isSigning(words);
  const unsigned = blocks.filter(
    (block) => !isSignatures(block) && !isHistory(block) && !(signing && block.type === 'table'),
  );
  const taking = unsigned.filter((block) => !isContactLine(block));
  const isControl =
    /document (?:control|details|information)|version control|key (?:details|information|facts)|summary sheet/.test(
      heading,
    );
  if (isControl) takeLabelled(finds, unsigned, bodies);
  for (const block of taking)
    if (block.type === 'table' && !isContacts(block)) takeTable(finds, block, { bodies, law, section, heading });
  takeLists(finds, taking, { bodies, section, heading: words });
  takeTerms(finds, taking, section);
  takeLaw(
    finds,
    taking.filter((block) => block.type === 'paragraph' || !paragraphsIn([block]).every((one) => finds.taken.has(one))),
    law,
    section === 'lawful-basis',
  );
}

/**
 * The title: the paragraph of that style, else a heading that is alone at the top, else a line of the cover, else
 * what the file says. Gives the heading, where it is one: it begins no section.
 */
function takeTitle(
  finds: Finds,
  text: IncomingText,
  parts: readonly Part[],
  isSection: (words: string) => boolean,
): HeadingLine | undefined {
  const paragraphs = paragraphsIn(text.blocks);
  const styled = paragraphs.find(({ style, runs }) => style === 'title' && runs.some((run) => run.text.trim() !== ''));
  const wordsOf = (paragraph: IncomingParagraph): string => wordsOfParagraph(paragraph).replaceAll(/\s+/g, ' ').trim();
  if (styled !== undefined && wordsOf(styled).length <= 300) {
    offer(finds, { path: ['title'], value: wordsOf(styled), confidence: 'certain', place: styled.place }, [styled]);
    const after = paragraphs[paragraphs.indexOf(styled) + 1];
    if (after?.style === 'subtitle' && /[.!?]$/.test(wordsOf(after)))
      offer(finds, { path: ['summary'], value: wordsOf(after), confidence: 'likely', place: after.place }, [after]);
    return undefined;
  }
  const lone = loneTop(parts);
  if (lone !== undefined && !isSection(lone.words)) {
    const { paragraph, words } = lone;
    offer(finds, { path: ['title'], value: words, confidence: 'likely', place: paragraph.place }, [paragraph]);
    return lone;
  }
  const front = parts[0]?.heading === undefined ? parts[0]?.blocks.filter((block) => block.type === 'paragraph') : [];
  const named = front?.find(
    (one) => TITLE.test(wordsOf(one)) && wordsOf(one).length <= 160 && !/[.;:]$/.test(wordsOf(one)),
  );
  const loud = named ?? front?.find((one) => one.bold && wordsOf(one).length <= 160);
  if (loud !== undefined)
    offer(finds, { path: ['title'], value: wordsOf(loud), confidence: 'likely', place: loud.place }, [loud]);
  else if (text.properties.title !== '' && text.properties.title.length <= 300)
    offer(finds, {
      path: ['title'],
      value: text.properties.title,
      confidence: 'likely',
      place: 'title in the properties of the file',
    });
  return undefined;
}

/** The first heading, where it alone is at the top and has no number: many write the title of a text as Heading 1. */
function loneTop(parts: readonly Part[]): HeadingLine | undefined {
  const headings = parts.flatMap(({ heading }) => heading ?? []);
  const [first] = headings;
  const isLone =
    first !== undefined &&
    headings.length > 1 &&
    !first.faked &&
    first.number === '' &&
    first.words.length <= 300 &&
    headings.every((one) => one === first || one.level > first.level);
  return isLone ? first : undefined;
}

const TITLE = /\b(?:agreement|protocol|memorandum|charter)\b/i;

/** What people signed, who wrote which version and whom to ask is no prose of the new text. */
function setApart(
  blocks: readonly IncomingBlock[],
  heading: string,
): readonly [readonly Unplaced[], readonly IncomingBlock[]] {
  const signing = isSigning(heading);
  const isSigned = signing || blocks.some(isSignatures);
  const what = (block: IncomingBlock): string | undefined =>
    isSignatures(block) || (signing && block.type === 'table') || (isSigned && isOfSignature(block))
      ? 'Signatures'
      : isHistory(block)
        ? 'Versions that the text had'
        : isContacts(block) || isContactLine(block)
          ? 'Contacts'
          : undefined;
  const apart = blocks.flatMap((block): readonly Unplaced[] => {
    const said = what(block);
    return said === undefined ? [] : [{ what: said, place: block.place, blocks: [block] }];
  });
  return [apart, blocks.filter((block) => what(block) === undefined)];
}

/** What is still without a place once fields took what they could. */
function settled(unplaced: readonly Unplaced[], { taken }: Finds): readonly Unplaced[] {
  const isLeft = (paragraph: IncomingParagraph): boolean =>
    !taken.has(paragraph) && paragraph.runs.some(({ text, note }) => text.trim() !== '' || note !== undefined);
  return unplaced.flatMap((one) => {
    const blocks = one.blocks.flatMap((block): readonly IncomingBlock[] => {
      if (block.type === 'paragraph') return isLeft(block) ? [block] : [];
      const rows = block.rows.filter((row) => row.some((cell) => paragraphsIn(cell.blocks).some(isLeft)));
      return rows.length === 0 ? [] : [{ ...block, rows }];
    });
    return blocks.length === 0 ? [] : [{ ...one, blocks }];
  });
}

/** A table of contents is made anew. */
function contentsIn({ blocks }: IncomingText, parts: readonly Part[]): ReadonlySet<IncomingParagraph> {
  const isContents = isContentsOf(parts);
  return new Set(paragraphsIn(blocks).filter(isContents));
}

/** A copy may say them in other words than the edition does, so they are kept to be looked at. */
const CLAUSES = 'Standard clauses, as this copy has them';

/** Which blocks of a file of this program are standard clauses, that the template says by itself. */
function clausesIn({ sources }: IncomingText): (block: IncomingBlock) => boolean {
  const isClause = (name: string): boolean => sources.get(name)?.source?.startsWith('clause:') === true;
  return (block) => block.type === 'paragraph' && block.bookmarks.some(isClause);
}
