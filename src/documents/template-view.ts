/** What the words of an edition may read of an agreement, and the conditions by which its clauses are chosen. */
import { longDate } from '../base/dates.ts';
import { lastMade } from '../base/memo.ts';
import { resolve, type SchemaPart } from '../agreement/schemas.ts';
import { bodyName } from '../register/body-name.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { executionOf } from '../register/execution.ts';
import { splitSections } from './sections.ts';
import { type Wording, wordingOf } from './wording.ts';

export interface View {
  readonly [name: string]: unknown;
  /** Conditions of the agreement, which templates and clauses ask for. */
  readonly has: Readonly<Record<string, boolean>>;
}

export interface ViewContext {
  readonly register: Register;
  /** The schema of agreements. */
  readonly schema: SchemaPart;
}

/** What a template may read: every field that the schema knows, absent ones as `undefined`. */
export function viewOf(entry: Entry, context: ViewContext): View {
  const { terms } = entry;
  const data = Object.values(terms.data ?? {});
  const grounds = Object.values(terms.lawful ?? {});
  const { how } = executionOf(terms);
  const words = wordingOf(context.register.editions, terms.edition);
  return {
    terms: completed([terms, context.schema], () => complete(terms, context.schema, context.schema)),
    publisher: bodyName(context.register.organisations, context.register.settings.publisher),
    ends: terms.ends === undefined ? undefined : longDate(terms.ends as Parameters<typeof longDate>[0]),
    effective: terms.effective === undefined ? undefined : longDate(terms.effective as Parameters<typeof longDate>[0]),
    owner: ownerOf(entry, context.register, words),
    lead: [...entry.parties.values()].find((party) => party.lead)?.title,
    framework:
      entry.framework === undefined
        ? undefined
        : words.t('framework.version', {
            title: entry.framework.terms.title,
            version: entry.framework.terms.version ?? '',
          }),
    signing: signingOf(entry, words),
    has: {
      binding: terms.binding === 'yes',
      governingLaw: terms.governingLaw !== undefined,
      memorandum: terms.binding === 'memorandum',
      framework: entry.framework !== undefined,
      freedomOfInformation: terms.rights?.freedomOfInformation !== undefined,
      specialCategory: data.some((kind) => kind.specialCategory?.some((word) => word !== 'none')),
      criminalOffence: data.some((kind) => kind.criminalOffence === 'yes'),
      confidential: data.some((kind) => kind.confidential === 'yes'),
      deceased: data.some((kind) => kind.deceased === 'some' || kind.deceased === 'only'),
      lawEnforcement: Object.values(terms.purposes ?? {}).some((purpose) => purpose.lawEnforcement === 'yes'),
      policyDocument: grounds.some((ground) => ground.schedule1 !== undefined || ground.schedule8 !== undefined),
      processors: terms.processing !== undefined,
      processorContract: Object.values(terms.processing ?? {}).some(({ clauses }) => clauses === 'standard'),
      openJoining: [...entry.parties.values()].some((party) => party.written.joining === 'open'),
      signed: how === 'signed',
      signedOnPlatform: how === 'platform',
      adopted: how === 'adopted',
      ownDecisionSteps: splitSections(entry.agreement.body).some(({ slug }) => slug === 'deciding-whether-to-share'),
      ownPrecedence: terms.precedence !== undefined,
      ownNotices: terms.notices !== undefined,
      health: grounds.some((ground) => ground.secrecy !== undefined),
    },
  };
}

/** `Safeguarding Partnership Manager of Mereshire Council` */
function ownerOf({ terms: { owner } }: Entry, { organisations }: Register, { t }: Wording): string {
  const { role, unit, organisation } = owner;
  const body = bodyName(organisations, organisation);
  return unit === undefined ? t('owner.in-full', { role, body }) : t('owner.with-unit', { role, body, unit });
}

/** How the parties make the text theirs: for whom it is adopted and by whom, or where it is signed. */
function signingOf({ terms, parties }: Entry, words: Wording): { readonly [name: string]: string | undefined } {
  const { by = [], platform } = executionOf(terms);
  // A body that joins by signing, and bodies of a class that do, join for themselves, whoever adopts the text for the others.
  const open = [...parties.values()].filter(({ written }) => written.joining === 'open');
  const inWords = (names: readonly string[]): string | undefined =>
    names.length === 0 ? undefined : words.list(names);
  return {
    by: inWords(by.map((name) => parties.get(name)?.title ?? words.word(name))),
    open: inWords(open.map(({ title }) => title)),
    platform,
  };
}

/** The agreement and its papers, which are made one after the other, read the same. */
const completed = lastMade<unknown>();

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
