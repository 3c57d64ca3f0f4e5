/** Composes the papers of an agreement that are not the agreement itself: short papers and forms, each from its template in the edition. */
import GithubSlugger from 'github-slugger';
import type { Ground } from '../agreement/written/agreement.ts';
import { consentIn } from '../register/consent.ts';
import type { Entry } from '../register/entry.ts';
import { webAddress } from '../register/web-address.ts';
import { isWithheld } from '../register/withheld.ts';
import { fieldBlocks } from './blocks/fields.ts';
import { shortBlocks } from './blocks/short.ts';
import { callout, cell, paragraph } from './build-blocks.ts';
import { checkFact } from './check-copy.ts';
import type { BlockContext } from './blocks/context.ts';
import type { ComposeContext } from './compose-agreement.ts';
import { viewOf } from './template-view.ts';
import type { Callout, Cover, Document } from './document.ts';
import { withoutEmptySections } from './number-document.ts';
import type { Paper } from './papers.ts';
import { readSheet } from './sheet.ts';
import { type Wording, wordingOf } from './wording.ts';
import { withoutSections } from './withheld-sections.ts';

/**
 * One paper. It stands on the agreement's own document, whose marks, reference
 * and properties it carries. `room` says how much it may say (`ShortContext`).
 * Nothing if the edition has no such paper.
 */
export function composePaper(
  paper: Paper,
  agreement: Document,
  entry: Entry,
  context: ComposeContext,
  room: number,
): Document | undefined {
  const source = context.register.editions.get(agreement.properties.edition)?.papers.get(paper.name);
  if (source === undefined) return undefined;
  const { register } = context;
  const words = wordingOf(register.editions, agreement.properties.edition);
  const slugger = new GithubSlugger();
  const { title, summary, blocks } = readSheet(source, {
    view: {
      ...viewOf(entry, context),
      id: entry.id,
      digest: entry.digest,
      status: words.statusSince(entry),
      law: groundsIn(entry),
    },
    blocks: {
      ...shortBlocks({ entry, register, words, room }),
      ...fieldBlocks(entry, register.law, words),
    },
    id: (text) => slugger.slug(text),
  });
  return {
    ...agreement,
    title,
    layout: 'sheet',
    cover:
      paper.group === 'form'
        ? formCover(summary, agreement, entry, { register, words })
        : shortCover(summary, paper, agreement, words),
    blocks: withoutEmptySections(
      withoutSections(blocks, sectionsWithheld(entry), paragraph(words.t('short.withheld'))),
    ),
    // A page says where to check that it is current in its own text, which can be followed and heard.
    running: paper.group === 'short' ? { ...agreement.running, currency: '' } : agreement.running,
    properties: { ...agreement.properties, subject: agreement.title },
  };
}

/** The sections of papers that words of the edition fill, by what the agreement states; blocks know themselves what is withheld. */
function sectionsWithheld(entry: Entry): ReadonlySet<string> {
  return new Set(isWithheld(entry, 'lawful') ? ['what-the-law-says'] : []);
}

/** A form says what it belongs to before its first question: it may be all that a reader has. */
function formCover(
  summary: string,
  agreement: Document,
  { id, digest }: Entry,
  { register, words }: Pick<BlockContext, 'register' | 'words'>,
): Cover {
  const { t } = words;
  const current = webAddress(register, `agreements/${id}/`);
  const { version } = agreement.properties;
  return {
    above: agreement.title,
    summary,
    notices: marksOf(agreement),
    facts: {
      type: 'facts',
      items: [
        {
          term: t('form-cover.agreement'),
          value: cell(t('form-cover.title', { title: agreement.title, id, version })),
        },
        { term: t('form-cover.digest'), value: cell(digest) },
        checkFact(agreement.properties, words),
        ...(current === undefined ? [] : [{ term: t('form-cover.current'), value: cell(current) }]),
      ],
    },
  };
}

function shortCover(summary: string, paper: Paper, agreement: Document, { t }: Wording): Cover {
  return {
    above: agreement.cover.above,
    summary,
    notices: [
      // For who is about to decide, what is urgent comes before everything else.
      ...(paper.name === 'may-i-share' ? [callout('warning', t('cover.urgent'))] : []),
      ...marksOf(agreement),
    ],
    facts: { type: 'facts', items: [] },
  };
}

/** What the agreement says of its own state: illustrative, overdue, ended. */
function marksOf({ cover }: Document): readonly Callout[] {
  return cover.notices.filter(({ kind }) => kind === 'warning');
}

/** Which grounds an agreement states, for the words in which the public reads of them. */
function groundsIn(entry: Entry): object {
  const grounds: readonly Ground[] = Object.values(entry.terms.lawful ?? {});
  const { basis, explicit, asked } = consentIn(entry);
  const has = (point: NonNullable<Ground['article6']>[number]): boolean =>
    grounds.some(({ article6 }) => article6?.includes(point));
  return {
    task: has('e'),
    duty: has('c'),
    life: has('d'),
    recognised: has('ea'),
    interests: has('f'),
    contract: has('b'),
    consent: basis,
    explicitConsent: explicit,
    asksConsent: asked,
    enforcement: grounds.some(({ part3 }) => part3 !== undefined),
  };
}
