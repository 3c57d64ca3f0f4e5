/**
 * What the public may see of a register. Pages and data are made from this
 * and from nothing else, so that what is not published cannot slip out.
 */
import type { LayOutGraph } from '../base/ports.ts';
import { type AttachedFile, attachedFiles } from '../agreement/attached-files.ts';
import { editionFor, type TemplateSection } from '../agreement/editions.ts';
import type { Guidance, Organisation } from '../agreement/register-files.ts';
import type { Period } from '../base/dates.ts';
import type { Entry, KeptVersion, Unpublished } from '../register/entry.ts';
import { humanise, organisationOf, type Party } from '../register/party.ts';
import { noticeOfReview } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { type SigningKey, signingKeys } from '../register/signing-keys.ts';
import { isWithheld } from '../register/withheld.ts';
import { type Weights, weightsFor } from '../register/compare/weigh.ts';
import { cataloguePath, type Language } from '../base/messages.ts';
import { type Words, wordsOnPages } from './messages.ts';
import { settingsIn } from './welsh-settings.ts';
import { entryIn } from './welsh-entries.ts';
import { byText, UNPUBLISHED } from './words.ts';
import type { Download, SiteContext } from './page.ts';
import type { Document } from '../documents/document.ts';
import { type Wording, wordingOf } from '../documents/wording.ts';

/** It brings the words of the language that its pages are in: `site.t('home.heading')`. */
export interface Published extends Words {
  /** Those of the site; the first stands at its root. */
  readonly languages: readonly Language[];
  readonly settings: Register['settings'];
  readonly today: Register['today'];
  /** How long before its day a review is due, by the settings, a pack, or the usual. */
  readonly notice: Period;
  readonly law: Register['law'];
  /** How much each change weighs, as the register says. */
  readonly weights: Weights;
  /** Sorted by title. */
  readonly entries: readonly Entry[];
  readonly themes: readonly Theme[];
  /** The publisher, and every body that has a part in a published agreement; sorted by name. */
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly guidance: readonly Guidance[];
  /** How many agreements are not published, by reason. */
  readonly withheld: readonly { readonly reason: Unpublished; readonly count: number }[];
  readonly layOut: LayOutGraph | undefined;
  /** How many of the published agreements are illustrative. */
  readonly illustrative: 'all' | 'some' | 'none';
  entry(id: string): Entry | undefined;
  /** What a body is called that a published text names, such as one that left: it may have no page. */
  nameOf(id: string): string;
  /** The keys of a body whose signatures are published. */
  signingKeys(id: string): readonly SigningKey[];
  /** The sections that the document of an agreement can have: prose stands in them by its headings. */
  sectionsOf(entry: Entry): readonly TemplateSection[];
  /** How documents of an agreement say something; with none named, those of the newest edition. */
  wording(entry?: Entry): Wording;
  /** The document that the public may read; none where only a summary is published. */
  document(key: string, entry: Entry): Document | undefined;
  downloads(key: string, entry: Entry): readonly Download[];
}

export interface Theme {
  readonly id: string;
  readonly title: string;
  readonly entries: readonly Entry[];
}

/** Leaves out of a register what the public may not see. Its words are those of the language of the pages. */
export function published(
  { register: written, documents, downloads, templates, weights, layOut }: SiteContext,
  language: Language = 'en',
): Published {
  const register = { ...written, settings: settingsIn(language, written.settings) };
  const entries = register.entries
    .filter((entry) => entry.unpublished === undefined && entry.agreement.valid)
    .map((entry) => entryIn(language, entry))
    .sort(byText((entry) => entry.terms.title));
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return {
    ...wordsOnPages(language, templates.source(cataloguePath(language))),
    languages: register.settings.languages ?? ['en'],
    settings: register.settings,
    today: register.today,
    notice: noticeOfReview(register),
    law: register.law,
    weights: weightsFor(weights, register.settings).weights,
    entries,
    themes: themesOf(register, entries),
    organisations: organisationsOf(register, entries),
    guidance: register.guidance,
    withheld: withheldOf(register),
    layOut,
    illustrative:
      entries.length > 0 && entries.every((entry) => entry.illustrative)
        ? 'all'
        : entries.some((entry) => entry.illustrative)
          ? 'some'
          : 'none',
    entry: (id) => byId.get(id),
    nameOf: (id) => register.organisations.get(id)?.facts.name ?? humanise(id),
    signingKeys: (id) => signingKeys(id, register.organisations, register.today),
    sectionsOf: ({ terms }) => editionFor(register.editions, terms.edition)?.sections ?? [],
    wording: (entry) => wordingOf(register.editions, entry?.terms.edition),
    document: (key, entry) => (entry.show === 'all' ? documents.get(key) : undefined),
    downloads: (key, entry) => (entry.show === 'all' ? (downloads.get(key) ?? []) : []),
  };
}

/** The versions of an agreement that the public may see, newest first. */
export function versionsOf(entry: Entry): readonly KeptVersion[] {
  return entry.versions.filter((version) => version.entry.unpublished === undefined && version.entry.agreement.valid);
}

/** The files beside an agreement that the public may have. */
export function attachmentsOf(entry: Entry): readonly AttachedFile[] {
  if (!isShown(entry, 'attachments')) return [];
  return attachedFiles(entry.agreement.attachments).filter(({ fault }) => fault === undefined);
}

/** Sections that even a summary shows; the rest of the terms only where all is published. */
const SUMMARY: ReadonlySet<string> = new Set(['parties', 'purposes', 'rights']);

/** Whether the public may see a section of the front matter. */
export function isShown(entry: Entry, section: string): boolean {
  if (isWithheld(entry, section)) return false;
  return entry.show === 'all' || SUMMARY.has(section);
}

/** Whether the public may see on which law the parties of an agreement rely: who they are, and what is stated for them. */
export function saysLaw(entry: Entry): boolean {
  return isShown(entry, 'lawful') && isShown(entry, 'parties');
}

/** The agreements that have not ended and keep one of these sections from the public, so that no list by it can have them. */
export function withholding({ entries }: Pick<Published, 'entries'>, sections: readonly string[]): readonly Entry[] {
  return entries.filter(
    (entry) => entry.standing.status !== 'ended' && sections.some((section) => !isShown(entry, section)),
  );
}

/** The parties that the public may see, in the order in which the agreement names them. */
export function partiesOf(entry: Entry): readonly Party[] {
  return isShown(entry, 'parties') ? [...entry.parties.values()] : [];
}

/** The party that takes the lead. */
export function leadOf(entry: Entry): Party | undefined {
  return partiesOf(entry).find((party) => party.lead);
}

/** The value of a field that people named; a name such as `constructor` is a name like any other. */
export function at<T>(record: { readonly [name: string]: T } | undefined, name: string): T | undefined {
  return record !== undefined && Object.hasOwn(record, name) ? record[name] : undefined;
}

/** What pages call a thing of an agreement: its title, or else the name that it has there, as words. */
export function titleIn(
  things: { readonly [name: string]: { readonly title?: string } } | undefined,
  name: string,
): string {
  return at(things, name)?.title ?? humanise(name);
}

function themesOf({ settings }: Register, entries: readonly Entry[]): readonly Theme[] {
  const ids = new Set([...Object.keys(settings.themes), ...entries.flatMap((entry) => entry.terms.themes)]);
  return [...ids].map((id) => ({
    id,
    title: at(settings.themes, id) ?? humanise(id),
    entries: entries.filter((entry) => entry.terms.themes.includes(id)),
  }));
}

function organisationsOf(register: Register, entries: readonly Entry[]): ReadonlyMap<string, Organisation> {
  const open = [
    register.settings.publisher,
    ...entries.flatMap((entry) => [entry, ...versionsOf(entry).map((version) => version.entry)]).flatMap(connected),
  ];
  const found = new Map<string, Organisation>();
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    const organisation = register.organisations.get(id);
    if (organisation === undefined || found.has(id)) continue;
    found.set(id, organisation);
    open.push(
      ...(organisation.facts.members ?? []).map((member) => member.organisation),
      ...(organisation.facts.succeededBy ?? []).map((next) => next.organisation),
    );
  }
  return new Map([...found].sort(byText(([, organisation]) => organisation.facts.name)));
}

/** Every organisation that an agreement names. */
function connected(entry: Entry): readonly string[] {
  const parties = partiesOf(entry).flatMap((party) => [
    organisationOf(party.name, party.written) ?? '',
    ...party.bodies.flatMap((body) => body.organisation?.id ?? []),
  ]);
  return [entry.terms.owner.organisation, ...parties];
}

function withheldOf({ entries, unreadable }: Register): Published['withheld'] {
  const reasons = entries.flatMap((entry) => entry.unpublished ?? (entry.agreement.valid ? [] : ['invalid' as const]));
  const all: readonly Unpublished[] = [...reasons, ...unreadable.map(() => 'invalid' as const)];
  return (Object.keys(UNPUBLISHED) as readonly Unpublished[])
    .map((reason) => ({ reason, count: all.filter((each) => each === reason).length }))
    .filter(({ count }) => count > 0);
}
