/** Composes the document of an agreement: the edition's template, the author's prose and the data, numbered once. */
import { bodyName } from '../register/body-name.ts';
import { stepsOf } from '../base/pointer.ts';
import { type IsoDate, parseDate } from '../base/dates.ts';
import GithubSlugger, { slug } from 'github-slugger';
import type { Hash } from '../base/ports.ts';
import { type ClauseText, type Edition, editionFor } from '../agreement/editions.ts';
import type { Theme } from '../agreement/theme.ts';
import type { SchemaPart } from '../agreement/schemas.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { webAddress } from '../register/web-address.ts';
import { isWithheld } from '../register/withheld.ts';
import { fieldBlocks } from './blocks/fields.ts';
import { BLOCKS, type NamedPart } from './blocks/index.ts';
import type { BlockContext } from './blocks/context.ts';
import { callout, paragraph } from './build-blocks.ts';
import { checkOf } from './check-copy.ts';
import { coverFacts, notices } from './cover.ts';
import type { Block, Document } from './document.ts';
import { marksOf } from './marks.ts';
import { numberDocument } from './number-document.ts';
import { proseBlocks } from './prose.ts';
import { resolveReferences } from './resolve-references.ts';
import { fillSections, splitSections } from './sections.ts';
import { readSheet } from './sheet.ts';
import { applies, clauseBlocks, readClause } from './standard-clauses.ts';
import { templateRenderer } from './template.ts';
import { type View, viewOf } from './template-view.ts';
import { type Wording, wordingOf } from './wording.ts';
import { withoutNames } from './withheld-names.ts';
import { withoutSections } from './withheld-sections.ts';

export interface ComposeContext {
  readonly register: Register;
  /** The schema of agreements. */
  readonly schema: SchemaPart;
  readonly hash: Hash;
  /** The words of a standard clause, as its file has them. */
  readonly clause: ClauseText;
  readonly theme: Theme;
}

/** Composes an agreement's document. Throws if its edition does not exist: `check` reports that first. */
export function composeAgreement(written: Entry, context: ComposeContext): Document {
  return { ...composeWords(written, context), theme: context.theme };
}

/** A document without its look: all that it says. */
export type DocumentWords = Omit<Document, 'theme'>;

/** Composes what an agreement's document says. Throws as `composeAgreement` does. */
export function composeWords(written: Entry, context: Omit<ComposeContext, 'theme'>): DocumentWords {
  const { terms } = written;
  const edition = editionFor(context.register.editions, terms.edition);
  if (edition === undefined) throw new Error(`there is no edition ${terms.edition}`);
  const words = wordingOf(context.register.editions, edition.name);
  const entry = withoutNames(written, words);
  const slugger = new GithubSlugger();
  const id = (title: string): string => slugger.slug(title);
  for (const section of edition.sections) slugger.slug(section.id);
  const withheld = new Set(entry.withheld?.sections ?? []);
  const view = viewOf(entry, context);
  const blocks = blockContext(entry, { edition, words, id, view }, context);
  const render = templateRenderer({
    view,
    blocks: Object.fromEntries(
      Object.entries(BLOCKS).map(([key, part]) => [key, (argument) => namedBlocks(part, blocks, argument)]),
    ),
    clause: (clause) => {
      const standard = blocks.clause(clause);
      const changes = (entry.terms.clauses ?? []).filter((one) => one.clause === clause);
      if (changes.length === 0 && !applies(standard, view.has)) return [];
      return clauseBlocks(standard, render(standard.text), changes, words);
    },
    id,
  });
  const body = numberDocument(
    words,
    withoutSections(
      render(edition.template),
      withheld,
      callout('note', [words.t('withheld.section'), entry.withheld?.because ?? ''].join(' ').trim()),
    ),
  );
  const address = webAddress(context.register, `agreements/${entry.id}/`);
  return {
    id: entry.id,
    language: 'en-GB',
    title: entry.terms.title,
    cover: {
      above: entry.terms.document ?? words.t('cover.above'),
      summary: oneLine(entry.terms.summary),
      notices: notices(entry, words),
      facts: coverFacts(entry, context.register, words),
    },
    blocks: resolveReferences(words, body, otherNames(edition)),
    running: {
      marking:
        entry.terms.classification === undefined || entry.terms.classification === 'none'
          ? ''
          : entry.terms.classification,
      title: entry.terms.title,
      notice: marksOf(entry, context.register, words).join(' '),
      reference: words.t('running.reference', { id: entry.id, version: entry.terms.version ?? '' }),
      currency: address === undefined ? '' : words.t('running.current', { address }),
    },
    furniture: {
      page: words.t('running.page', { page: '{page}', pages: '{pages}' }),
      pageInPrint: words.t('running.page-in-print', { page: '{page}', pages: '{pages}' }),
      contentsPage: words.t('contents.page'),
    },
    properties: {
      subject: oneLine(entry.terms.summary),
      author: bodyName(context.register.organisations, context.register.settings.publisher),
      keywords: [...entry.terms.themes, ...(entry.terms.alsoKnownAs ?? [])],
      agreement: entry.id,
      version: entry.terms.version ?? '',
      digest: entry.digest,
      ...checkOf(entry, context.register),
      edition: edition.name,
      date: lastEvent(entry, context.register.today),
    },
  };
}

/**
 * The day of the last thing that happened to an agreement, for the files to be
 * dated by: made anew on a day on which nothing happened, a file has the same
 * bytes, and a copy from yesterday is still known as genuine. Where nothing has
 * happened yet, as in a draft, that is `today`.
 */
function lastEvent({ terms }: Entry, today: IsoDate): IsoDate {
  const days = [terms.effective, ...(terms.record?.log ?? []).map(({ date }) => date)];
  return (
    days
      .map((day) => parseDate(day ?? ''))
      .filter((day) => day !== undefined && day <= today)
      .sort()
      .at(-1) ?? today
  );
}

/** What is known of an agreement's document before its parts are built. */
interface Making {
  readonly edition: Edition;
  readonly words: Wording;
  readonly id: BlockContext['id'];
  readonly view: View;
}

function blockContext(
  entry: Entry,
  { edition, words, id, view }: Making,
  context: Omit<ComposeContext, 'theme'>,
): BlockContext {
  const { register, schema, hash, clause } = context;
  return {
    entry,
    register,
    schema,
    hash,
    words,
    sections: fillSections(splitSections(entry.agreement.body), edition.sections),
    known: new Set(edition.sections.map((section) => section.id)),
    clause: (name) => {
      const version = edition.clauses.get(name);
      if (version === undefined) throw new Error(`edition ${edition.name} has no clause ${name}`);
      return readClause(name, version, clause(name, version));
    },
    prose: (section) =>
      proseBlocks(section.content, {
        deeper: section.deeper ?? -1,
        id,
        source: (from, to) => `body:${from}-${to}`,
      }),
    form: (name) => {
      const template = edition.papers.get(name);
      return template === undefined
        ? undefined
        : readSheet(template, { view, blocks: fieldBlocks(entry, register.law, words), id });
    },
    id,
  };
}

/**
 * What a template asks for by name; the blocks say which field they show, unless they say more themselves. A field whose
 * words stand in several sections is withheld in all of them once one of these is.
 */
function namedBlocks(
  { build, source }: NamedPart,
  context: BlockContext,
  argument: string | undefined,
): readonly Block[] {
  const built = build(context, argument);
  if (source === undefined) return built;
  const [field = ''] = stepsOf(source.replace('*', argument ?? ''));
  if (built.length > 0 && isWithheld(context.entry, field)) return [paragraph(context.words.t('short.withheld'))];
  return built.map((block) => ({ source: source.replace('*', argument ?? ''), ...block }));
}

/** A section of the template is called by its title too. */
function otherNames({ sections }: Edition): ReadonlyMap<string, string> {
  return new Map(sections.map(({ title, id }) => [slug(title), id]));
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
