/** How far the signing of an agreement has come, for pages and data: what its record says, where anybody asks. */
import type { Entry } from '../register/entry.ts';
import { isAdopted } from '../register/execution.ts';
import { type Signatory, signatoriesOf } from '../register/signatories.ts';
import { type Decision, type SigningOnDay, signingOnDay } from '../register/signing.ts';
import { isUnsignedHere } from '../register/unsigned.ts';
import type { Published } from './published.ts';
import type { Tag } from './words.ts';

/** `elsewhere`: no record is here, and none is asked for. */
export type ShownState = SigningOnDay | 'elsewhere';

/** The state of signing as the public sees it. Nobody signs a draft yet, and of what has ended nobody is asked any more. */
export function signingState({ settings, today }: Pick<Published, 'settings' | 'today'>, entry: Entry): ShownState {
  const { signing, standing, agreement } = entry;
  if (!agreement.valid) return signing.state;
  if (signing.state !== 'unsigned') return signingOnDay(entry, today);
  if (standing.status === 'draft' || standing.status === 'ended') return 'not-asked';
  return isUnsignedHere(entry, { settings, today }) ? 'elsewhere' : 'unsigned';
}

/** Those who have to sign for the agreement to be fully signed, and the classes whose bodies join one by one. */
export function askedOf(
  site: Published,
  entry: Entry,
): { readonly all: readonly Signatory[]; readonly classes: readonly Signatory[] } {
  const signatories = signatoriesOf(entry, site);
  return {
    all: signatories.filter(({ joins }) => !joins),
    classes: signatories.filter(({ joins }) => joins),
  };
}

/** What a body that decided is called. */
export function decidedBy(
  site: Pick<Published, 'nameOf'>,
  { parties }: Entry,
  { party, organisation }: Decision,
): string {
  const known = parties.get(party);
  return known !== undefined && known.organisation?.id === organisation ? known.title : site.nameOf(organisation);
}

/** The state in words: `Fully signed`; of a text that is adopted, whether that decision is on record. Nothing where nobody is asked here. */
export function signingText({ t }: Pick<Published, 't'>, state: ShownState, entry: Entry): string | undefined {
  const how = isAdopted(entry) ? 'adopted' : 'signed';
  switch (state) {
    case 'fully':
      return t('signing.fully', { how });
    case 'partly':
      return t('signing.partly', { how });
    case 'unsigned':
      return t('signing.unsigned', { how });
    case 'void':
      return t('signing.void');
    case 'key-revoked':
      return t('signing.key-revoked');
    case 'lapsed':
      return t('signing.lapsed');
    default:
      return undefined;
  }
}

/** The state as a label beside the status. */
export function signingTag(site: Published, entry: Entry): Tag | undefined {
  const state = signingState(site, entry);
  const text = signingText(site, state, entry);
  return text === undefined ? undefined : { text, colour: COLOURS[state] };
}

const COLOURS: Readonly<Record<ShownState, string>> = {
  fully: 'govuk-tag--green',
  partly: 'govuk-tag--yellow',
  unsigned: 'govuk-tag--yellow',
  void: 'govuk-tag--red',
  'key-revoked': 'govuk-tag--red',
  lapsed: 'govuk-tag--grey',
  'not-asked': '',
  elsewhere: '',
};
