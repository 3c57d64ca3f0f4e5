/** What has no place in a draft: it is listed there word for word, for a person to put where it belongs. */
import {
  type IncomingBlock,
  type IncomingParagraph,
  type IncomingRun,
  type IncomingTable,
  type IncomingText,
  paragraphsIn,
  wordsOfParagraph,
} from '../text/model.ts';
import { fold } from './sections.ts';
import { personDetailsIn } from '../../base/person-details.ts';
import { linesOf, type Part } from './outline.ts';

export interface Unplaced {
  /** What it is, as a heading: `Headers and footers`. */
  readonly what: string;
  readonly place: string;
  readonly blocks: readonly IncomingBlock[];
}

/** What stands beside the text, or in it and is not shown. */
export function besideText({ blocks, comments, running }: IncomingText): readonly Unplaced[] {
  const all = paragraphsIn(blocks);
  const kept = (what: string, keep: (run: IncomingRun) => boolean): readonly Unplaced[] =>
    all.flatMap((paragraph) => {
      const runs = paragraph.runs.filter(keep);
      return runs.some(({ text }) => text.trim() !== '')
        ? [{ what, place: paragraph.place, blocks: [shown(paragraph, runs)] }]
        : [];
    });
  return [
    ...running.map((paragraph) => ({
      what: 'Headers and footers of pages',
      place: paragraph.place,
      blocks: [paragraph],
    })),
    ...kept('Struck out, and not yet settled', ({ change, hidden }) => change?.kind === 'deleted' && !hidden),
    ...kept('Hidden words', ({ hidden }) => hidden),
    ...kept('Pictures, as the file describes them', ({ picture }) => picture),
    ...comments.map(({ place, about, blocks: said }) => ({
      what: 'Comments',
      place: about === '' ? place : `${place}, on “${about.length > 80 ? `${about.slice(0, 79)}…` : about}”`,
      blocks: said,
    })),
  ];
}

function shown(paragraph: IncomingParagraph, runs: readonly IncomingRun[]): IncomingParagraph {
  return {
    ...paragraph,
    label: '',
    depth: 0,
    runs: runs.map((run) => ({ ...run, change: undefined, hidden: false, picture: false })),
  };
}

/** Blocks that people sign in: what was signed was the old text, and names of persons stand there. */
export function isSignatures(block: IncomingBlock): boolean {
  if (block.type === 'paragraph')
    return (
      /^(?:signed|signature|print(?:ed)? name|name|position|job title|date|for and on behalf of)\b[^.]{0,40}[:_…]/i.test(
        wordsOfParagraph(block).trim(),
      ) && /_{3}|…|\.{4}|:\s*$|^signed/i.test(wordsOfParagraph(block))
    );
  const words = linesOf(cells(block)).map(fold);
  return (
    words.some((one) => /^(?:signature|signed(?: by| on behalf of)?|print(?:ed)? name|sign here)$/.test(one)) &&
    words.some((one) => /\b(?:date|name|position|role|title)\b/.test(one))
  );
}

/** A line that is one of a signature where it stands beside one: `Name: …`, which elsewhere may be anything. */
export function isOfSignature(block: IncomingBlock): boolean {
  return (
    block.type === 'paragraph' &&
    /^(?:print(?:ed)? )?(?:name|position|job title|role|title|date|organisation|for and on behalf of)\s*:/i.test(
      wordsOfParagraph(block).trim(),
    )
  );
}

/** A heading under which people sign: its tables are of signatures, whatever their heads are. */
export function isSigning(heading: string): boolean {
  return /^(?:signatures?|signed|signing|sign off|authorised signatures?|execution)(?: (?:page|sheet|block|table|section|of .+|by .+|on behalf .+))?$|^signatures and .+$/.test(
    fold(heading),
  );
}

/** A line that says who wrote a text or whom to ask, with a name or a number: `Author: Jane Example 01632 960001`. */
export function isContactLine(block: IncomingBlock): boolean {
  if (block.type !== 'paragraph') return false;
  const words = wordsOfParagraph(block).replaceAll(/\s+/g, ' ').trim();
  const [, label = '', said = ''] = CONTACT_LINE.exec(words) ?? [];
  return said.length < 200 && personDetailsIn(label, said, () => false).length > 0;
}

const CONTACT_LINE =
  /^((?:document |agreement |report |original )?(?:authors?|authored by|written by|prepared by|drafted by|approved by|reviewed by|owner|(?:key |main |lead |named )?contacts?(?: name| officer| person| details| number)?|names?|tel(?:ephone)?(?: no| number)?|phone(?: number)?|mobile(?: number)?|direct (?:dial|line)|lead officer))\.?\s*[:–—-]\s*(\S.*)$/i;

/** A table of the versions that a text had, with who wrote them. */
export function isHistory(block: IncomingBlock): boolean {
  if (block.type !== 'table') return false;
  const heads = (block.rows[0] ?? []).map(({ blocks }) => fold(linesOf(blocks).join(' ')));
  return (
    heads.some((one) => /^(?:version|issue|revision)(?: no| number)?$/.test(one)) &&
    heads.some((one) => /date|author|change|comment|amend|reason/.test(one))
  );
}

/** A table of people to ask: it names persons, and their addresses belong to the files of bodies. */
export function isContacts(block: IncomingBlock): boolean {
  if (block.type !== 'table') return false;
  const heads = (block.rows[0] ?? []).map(({ blocks }) => fold(linesOf(blocks).join(' ')));
  return (
    heads.some((one) => /^(?:contact )?name(?: of contact)?$|^named contact$|^contact$/.test(one)) &&
    heads.some((one) => /mail|phone|telephone|contact details/.test(one))
  );
}

function cells({ rows }: IncomingTable): readonly IncomingBlock[] {
  return rows.flat().flatMap(({ blocks }) => blocks);
}

/** Lines of a table of contents that only say headings again need no place. */
export function isContentsOf(parts: readonly Part[]): (paragraph: IncomingParagraph) => boolean {
  const headings = new Set(parts.flatMap(({ heading }) => (heading === undefined ? [] : [fold(heading.words)])));
  return (paragraph) => {
    if (paragraph.style === 'toc heading' || /^(?:table of )?contents$/.test(fold(wordsOfParagraph(paragraph))))
      return true;
    if (!paragraph.contents) return false;
    const words = fold(wordsOfParagraph(paragraph));
    const bare = words
      .replace(/^(?:(?:annex|appendix|schedule) [a-z0-9]{1,2}|[0-9]{1,2}|[a-z]|[ 0-9]*[0-9]) /, '')
      .replace(/(?<=\D) ?\d{1,4}$/, '');
    return [...headings].some(
      (heading) =>
        heading === bare ||
        heading === words ||
        (heading.length > 3 && words.replaceAll(/^[\d ]+|[\d ]+$/g, '') === heading),
    );
  };
}
