/** What follows from the changes of an agreement: which number its next version has, and who signs it again. */
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Change } from '../register/compare/change.ts';
import { type Weight, weightOf } from '../register/compare/weigh.ts';
import type { Entry } from '../register/entry.ts';
import { compareVersions, nextNumbers } from '../register/version.ts';
import { type Signatory, type SigningPolicy, signatoriesOf } from '../register/signatories.ts';
import { concernedBy } from './concerned-by.ts';

/**
 * again: what was signed has changed, and is signed again. nobody: signatures are not asked for. first: nobody can have
 * signed it before, since it was new or a draft. unknown: it has faults of form, and cannot be judged.
 */
export type Signing = 'again' | 'nobody' | 'first' | 'unknown';

export interface Follows {
  /** The gravest of its changes; nothing if the text did not change, or could not be judged. */
  readonly weight: Weight | undefined;
  readonly signing: Signing;
  /** Those who sign, where somebody does. */
  readonly who: readonly Signatory[];
  /** Whether those are all who sign the agreement. */
  readonly everyone: boolean;
  /** Whether everybody who has to has signed the text as it is now. */
  readonly signed: boolean;
  readonly version: VersionFollows | undefined;
  /** It is modelled on a public document, and no body has signed it. */
  readonly illustrative: boolean;
}

export interface VersionFollows {
  readonly before: string;
  readonly after: string;
  /** The lowest number that fits the changes. */
  readonly expected: string;
  readonly enough: boolean;
}

/** What follows for a text that was there before. */
export function followsFrom(
  changes: readonly (Change & { readonly weight: Weight })[],
  before: Entry,
  after: Entry,
  register: SigningPolicy,
): Follows {
  const { settings } = register;
  const weight = weightOf(changes);
  const common = { weight, illustrative: after.illustrative, everyone: true, signed: false };
  if (after.agreement.kind === 'listing' || weight === undefined)
    return { ...common, signing: 'nobody', who: [], version: undefined };
  const all = signatoriesOf(after, register);
  if (before.standing.status === 'draft') return { ...common, signing: 'first', who: all, version: undefined };
  const version = numbered(before, after, weight, settings);
  if (weight === 'editorial') return { ...common, signing: 'nobody', who: [], version };
  const material = changes.filter((one) => one.weight === 'material' && one.section !== 'version');
  const who = settings.changes?.signAgain === 'everyone' ? all : concernedIn(material, before, after, all);
  const signed = after.signing.state === 'fully' && version?.before !== version?.after;
  return { ...common, signing: 'again', who, everyone: who.length === all.length, signed, version };
}

/** What follows for a text that is new. */
export function followsFirst(after: Entry, register: SigningPolicy): Follows {
  const signs = after.agreement.kind !== 'listing';
  return {
    weight: undefined,
    signing: signs ? 'first' : 'nobody',
    who: signs ? signatoriesOf(after, register) : [],
    everyone: true,
    signed: false,
    version: undefined,
    illustrative: after.illustrative,
  };
}

/** What follows where nothing can be said: of a text that is gone, or that has faults of form. */
export function followsNothing(signing: 'nobody' | 'unknown'): Follows {
  return {
    weight: undefined,
    signing,
    who: [],
    everyone: true,
    signed: false,
    version: undefined,
    illustrative: false,
  };
}

function concernedIn(
  changes: readonly Change[],
  before: Entry,
  after: Entry,
  all: readonly Signatory[],
): readonly Signatory[] {
  const concerned = new Set<string>();
  for (const change of changes) {
    const names = concernedBy(change, before, after);
    if (names === undefined) return all;
    for (const name of names) concerned.add(name);
  }
  const who = all.filter(({ party }) => concerned.has(party));
  return who.length === 0 ? all : who;
}

function numbered(before: Entry, after: Entry, weight: Weight, settings: WrittenRegister): VersionFollows | undefined {
  const [was, is] = [before.terms.version, after.terms.version];
  const expected = nextNumbers(was, settings)?.[weight];
  if (was === undefined || is === undefined || expected === undefined) return undefined;
  return { before: was, after: is, expected, enough: compareVersions(is, expected) >= 0 };
}
