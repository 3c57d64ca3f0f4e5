/** Composes the document of an agreement: the edition's template, the author's prose and the data, numbered once. */
import { bodyName } from '../register/body-name.ts';
import { type IsoDate, parseDate } from '../base/dates.ts';
import GithubSlugger from 'github-slugger';
import { longDate } from '../base/dates.ts';
import type { Hash } from '../base/ports.ts';
import { resolve, type SchemaPart } from '../agreement/schemas.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { BLOCKS } from './blocks/index.ts';
import type { BlockContext } from './blocks/context.ts';
import { callout, cell } from './build-blocks.ts';
import type { Block, Callout, Document, Facts } from './document.ts';
import { numberDocument } from './number-document.ts';
import { proseBlocks } from './prose.ts';
import { fillSections, headingsOf, isCalled, splitSections } from './sections.ts';
import { renderTemplate } from './template.ts';
import { inARow, statusWording, wording } from './wording.ts';

export interface ComposeContext {
  readonly register: Register;
  /** The schema of agreements. */
  readonly schema: SchemaPart;
  readonly hash: Hash;
  /** The text of an edition's template: `2026.1`; nothing if there is no such edition. */
  readonly edition: (name: string) => string | undefined;
}

/** Said on every document: the one way in which an agreement could do harm. */
export const URGENT =
  'Nobody needs this agreement before sharing information lawfully to protect someone. If a person may be at risk of harm and it is urgent, share what is needed now, and record why.';
export const ILLUSTRATIVE = 'Illustrative: no body named here has agreed to this text.';

/** Composes an agreement's document. Throws if its edition does not exist: `check` reports that first. */
export function composeAgreement(entry: Entry, context: ComposeContext): Document {
  const name = entry.terms.edition ?? '';
  const source = context.edition(name);
  if (source === undefined) throw new Error(`there is no edition ${name}`);
  const slugger = new GithubSlugger();
  const id = (title: string): string => slugger.slug(title);
  const headings = headingsOf(source);
  const known = templateSections(source);
  const sections = fillSections(splitSections(entry.agreement.body), headings);
  for (const each of known) slugger.slug(each);
  const withheld = new Set(entry.withheld?.sections ?? []);
  const blocks: BlockContext = {
    entry,
    register: context.register,
    schema: context.schema,
    hash: context.hash,
    sections,
    known,
    prose: (section) =>
      proseBlocks(section.content, {
        deeper: section.deeper ?? -1,
        id,
        target: (fragment) => headings.find((heading) => isCalled(heading, fragment))?.id,
      }),
    id,
  };
  const body = renderTemplate({
    source,
    view: viewOf(entry, context),
    blocks: Object.fromEntries(
      Object.entries(BLOCKS).map(([key, build]) => [key, (argument: string | undefined) => build(blocks, argument)]),
    ),
    id,
  });
  return {
    id: entry.id,
    language: 'en-GB',
    title: entry.terms.title,
    cover: {
      above: entry.terms.document ?? 'Information sharing agreement',
      summary: oneLine(entry.terms.summary),
      notices: notices(entry),
      facts: coverFacts(entry, context.register),
    },
    blocks: numberDocument(withhold(body, withheld, entry.withheld?.because)),
    running: {
      marking:
        entry.terms.classification === undefined || entry.terms.classification === 'none'
          ? ''
          : entry.terms.classification,
      title: entry.terms.title,
      notice: entry.illustrative ? ILLUSTRATIVE : '',
      reference: `${entry.id}, version ${entry.terms.version ?? ''}`,
      currency:
        context.register.settings.baseUrl === undefined
          ? ''
          : `Is this copy current? ${context.register.settings.baseUrl}agreements/${entry.id}/`,
    },
    properties: {
      subject: oneLine(entry.terms.summary),
      author: bodyName(context.register.organisations, context.register.settings.publisher),
      keywords: [...entry.terms.themes, ...(entry.terms.alsoKnownAs ?? [])],
      agreement: entry.id,
      version: entry.terms.version ?? '',
      digest: entry.digest,
      edition: name,
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

/** The ids of the template's sections, `## Title {#id}`: a heading of the author's with that slug, or with that title, fills one. */
export function templateSections(source: string): ReadonlySet<string> {
  return new Set(headingsOf(source).map((heading) => heading.id));
}

/** What the template may read: every field that the schema knows, absent ones as `undefined`. */
function viewOf(entry: Entry, context: ComposeContext): object {
  const { terms } = entry;
  const data = Object.values(terms.data ?? {});
  const grounds = Object.values(terms.lawful ?? {});
  return {
    terms: complete(terms, context.schema, context.schema),
    publisher: bodyName(context.register.organisations, context.register.settings.publisher),
    effective: terms.effective === undefined ? undefined : longDate(terms.effective as Parameters<typeof longDate>[0]),
    lead: [...entry.parties.values()].find((party) => party.lead)?.title,
    framework:
      entry.framework === undefined
        ? undefined
        : `${entry.framework.terms.title}, version ${entry.framework.terms.version}`,
    has: {
      specialCategory: data.some((kind) => kind.specialCategory.some((word) => word !== 'none')),
      criminalOffence: data.some((kind) => kind.criminalOffence === 'yes'),
      confidential: data.some((kind) => kind.confidential === 'yes'),
      deceased: data.some((kind) => kind.deceased === 'some' || kind.deceased === 'only'),
      lawEnforcement: Object.values(terms.purposes ?? {}).some((purpose) => purpose.lawEnforcement === 'yes'),
      policyDocument: grounds.some((ground) => ground.schedule1 !== undefined || ground.schedule8 !== undefined),
      processors: terms.processing !== undefined,
      openJoining: [...entry.parties.values()].some((party) => party.written.joining === 'open'),
      health: grounds.some((ground) => ground.secrecy !== undefined),
    },
  };
}

/** A value with a place for every field that the schema knows, so that a misspelt name in a template is a fault and an absent field is not. */
function complete(value: unknown, part: SchemaPart, root: SchemaPart): unknown {
  const schema = resolve(part, root);
  const properties = schema.properties ?? resolve(schema.then ?? {}, root).properties;
  if (typeof value === 'string' || Array.isArray(value)) return value;
  const written = (value ?? {}) as { readonly [key: string]: unknown };
  if (value === undefined && properties === undefined) return undefined;
  if (properties === undefined) return value;
  const known = Object.fromEntries(
    Object.entries(properties).map(([key, child]) => [
      key,
      written[key] === undefined ? undefined : complete(written[key], child, root),
    ]),
  );
  return known;
}

function notices(entry: Entry): readonly Callout[] {
  return [
    ...(entry.illustrative
      ? [callout('warning', `${ILLUSTRATIVE} It shows what such an agreement can look like. Do not rely on it.`)]
      : []),
    ...(entry.standing.review === 'overdue'
      ? [
          callout(
            'warning',
            `The review of this agreement is overdue: it was due by ${entry.standing.reviewDue === undefined ? 'a day that has passed' : longDate(entry.standing.reviewDue)}.`,
          ),
        ]
      : []),
    ...(entry.standing.status === 'ended'
      ? [callout('warning', 'This agreement has ended. It is kept for the record.')]
      : []),
    callout('note', URGENT),
  ];
}

function coverFacts(entry: Entry, register: Register): Facts {
  const { terms, standing } = entry;
  const owner = bodyName(register.organisations, terms.owner.organisation);
  const items = [
    { term: 'Reference', value: cell(entry.id) },
    { term: 'Version', value: cell(terms.version) },
    { term: 'Status', value: cell(statusWording(standing.status, entry.illustrative)) },
    {
      term: 'Takes effect',
      value: cell(
        terms.effective === undefined ? undefined : longDate(terms.effective as Parameters<typeof longDate>[0]),
      ),
    },
    { term: 'Ends', value: cell(standing.ends === undefined ? undefined : longDate(standing.ends)) },
    {
      term: 'Review due',
      value: cell(
        standing.reviewDue === undefined
          ? undefined
          : `${longDate(standing.reviewDue)} (${wording(standing.review).toLowerCase()})`,
      ),
    },
    {
      term: 'Classification',
      value: cell(
        terms.classification === undefined || terms.classification === 'none' ? undefined : terms.classification,
      ),
    },
    { term: 'Owner', value: cell(`${terms.owner.role}, ${owner}`) },
    { term: 'Parties', value: cell(partiesInShort(entry)) },
  ];
  return { type: 'facts', items: items.filter((item) => item.value.length > 0) };
}

/** A cover has room for eight names. */
function partiesInShort(entry: Entry): string {
  const titles = [...entry.parties.values()]
    .sort((a, b) => Number(b.lead) - Number(a.lead))
    .map((party) => party.title);
  return titles.length <= 8
    ? inARow(titles)
    : `${titles.slice(0, 4).join(', ')} and ${titles.length - 4} others, listed in the section on parties`;
}

/** Leaves withheld sections out, and says so where they stood. */
function withhold(
  blocks: readonly Block[],
  sections: ReadonlySet<string>,
  because: string | undefined,
): readonly Block[] {
  let hidden = false;
  return blocks.flatMap((block) => {
    if (block.type === 'heading' && block.level === 1) {
      hidden = sections.has(block.id);
      return hidden ? [block, callout('note', `This section is not published. ${because ?? ''}`.trim())] : [block];
    }
    return hidden ? [] : [block];
  });
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
