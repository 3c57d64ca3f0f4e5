/** The files whose words rules look at: those that people rely on today, and those that everyone can read. */
import { slug } from 'github-slugger';
import type { Nation } from '../law/law.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import type { Register } from '../register/register.ts';
import { sectionHeadings } from '../source/prose.ts';
import type { Source } from '../source/source.ts';
import type { Stretch } from './stretch.ts';
import { livingTexts } from './text-scan.ts';
import { isFirstDraft } from './terms.ts';

/** A file with words in it. */
export interface Text {
  readonly source: Source;
  /** The id of the agreement, if it is one. */
  readonly agreement?: string;
  readonly kind: 'agreement' | 'guidance' | 'organisation';
  /** Where those whom it concerns are; none if that is not known. */
  readonly nations: ReadonlySet<Nation | 'united-kingdom'>;
  /** The ids of the bodies that take part, if it is an agreement. */
  readonly bodies: ReadonlySet<string>;
  /** Whether it is a draft. */
  readonly draft: boolean;
}

/**
 * Texts that are relied on today, or are to be. Of a listing the words of this
 * register count, and not those that it quotes. A body that has ended may go by
 * the name that it had.
 */
export function* textsInUse(register: Register): Generator<Text> {
  const listings = register.entries.filter(({ agreement }) => agreement.valid && agreement.kind === 'listing');
  for (const entry of [...livingTexts(register), ...listings]) {
    const { agreement, parties } = entry;
    const nations = [...parties.values()].flatMap((party) =>
      party.bodies.flatMap(({ organisation }) => organisation?.facts.nation ?? []),
    );
    yield {
      source: agreement.source,
      agreement: agreement.id,
      kind: 'agreement',
      nations: new Set(nations),
      bodies: new Set([...parties.values()].flatMap(idsOf)),
      draft: isFirstDraft(entry),
    };
  }
  for (const { source } of register.guidance)
    yield { source, kind: 'guidance', nations: new Set(), bodies: new Set(), draft: false };
  for (const { source, facts } of register.organisations.values()) {
    if (facts.until !== undefined && facts.until <= register.today) continue;
    const nations = facts.nation === undefined ? [] : [facts.nation];
    yield { source, kind: 'organisation', nations: new Set(nations), bodies: new Set(), draft: false };
  }
}

function idsOf({ organisation, bodies }: Party): readonly string[] {
  return [organisation, ...bodies.map((body) => body.organisation)].flatMap((one) => one?.id ?? []);
}

/** A file that everyone can read, or will once its agreement is in force. */
export interface PublicText {
  readonly source: Source;
  readonly agreement?: string;
  /** Whether what stands at a place of it is shown. */
  shows(stretch: Stretch, offset: number): boolean;
}

/** Texts that the register shows to everyone. */
export function* publicTexts(register: Register): Generator<PublicText> {
  for (const entry of register.entries) {
    const { publish, kind } = entry.agreement.terms;
    const show = typeof publish === 'object' ? publish.show : publish;
    if (!entry.agreement.valid || (kind !== 'listing' && (show ?? 'no') === 'no')) continue;
    yield {
      source: entry.agreement.source,
      agreement: entry.id,
      shows: (stretch, offset) => isShown(entry, stretch, offset),
    };
  }
  for (const { source } of register.guidance) yield { source, shows: () => true };
  for (const { source } of register.organisations.values()) yield { source, shows: () => true };
}

/** What is shown of an agreement of which only a summary is published. */
const SUMMARY = new Set(['title', 'summary', 'alsoKnownAs', 'owner', 'parties', 'purposes', 'rights']);

function isShown(entry: Entry, stretch: Stretch, offset: number): boolean {
  const section =
    stretch.in === 'field' ? (stretch.pointer.split('/')[1] ?? '') : sectionAt(entry.agreement.source, offset);
  if (entry.withheld?.sections.includes(section)) return false;
  return entry.show === 'all' || (stretch.in === 'field' && SUMMARY.has(section));
}

function sectionAt({ body }: Source, offset: number): string {
  const headings = sectionHeadings(body).filter(({ node }) => (node.position?.start.offset ?? 0) <= offset);
  return slug(headings.at(-1)?.title ?? 'introduction');
}
