/** Whose signature an agreement in force still lacks, where the register keeps sign-off records. */
import type { Entry } from './entry.ts';
import { isAdopted } from './execution.ts';
import { isDraft } from './pending.ts';
import type { Register } from './register.ts';
import { isSignedElsewhere } from './signatories.ts';
import type { Missing } from './signing.ts';
import { isRunning } from './status.ts';

/** What of a register it depends on. */
type Known = Pick<Register, 'settings' | 'today'>;

/**
 * Who has to sign a version that is in force and has not: nobody where nobody is asked. A draft is signed once it
 * is settled, and an adopted text binds by the decision of those who adopt it, before that is on record.
 */
export function unsignedBy(entry: Entry, known: Known): readonly Missing[] {
  return isRunning(entry.standing) ? askedToSign(entry, known) : [];
}

/** The same of a version that is put before them: one that is in force, or that its log says is out for signature. */
export function stillToSign(entry: Entry, known: Known): readonly Missing[] {
  if (isDraft(entry)) return [];
  return entry.pending === undefined ? unsignedBy(entry, known) : askedToSign(entry, known);
}

function askedToSign(entry: Entry, { settings, today }: Known): readonly Missing[] {
  const { agreement, signing } = entry;
  const asked =
    agreement.valid &&
    signing.state !== 'not-asked' &&
    !isAdopted(entry) &&
    !isSignedElsewhere(entry, { settings, today });
  if (!asked) return [];
  // Who signed the version before elsewhere need not sign again; who decided on this one did so here.
  return signing.elsewhere === undefined
    ? signing.missing
    : signing.missing.filter(({ why }) => why === 'declined' || why === 'one-role');
}

/** Whether nobody has signed here what may have been signed before the register kept records, in these words or but for the wording. */
export function isUnsignedHere(entry: Pick<Entry, 'agreement' | 'signing'>, { settings, today }: Known): boolean {
  const { state, elsewhere } = entry.signing;
  return state === 'unsigned' && (elsewhere !== undefined || isSignedElsewhere(entry, { settings, today }));
}

/**
 * The bodies with a record of this very number, and of words that the text does not have any more: it was edited after
 * they signed it.
 */
export function signedOtherWords({ signing, terms }: Pick<Entry, 'signing' | 'terms'>): ReadonlySet<string> {
  return new Set(
    signing.faults.flatMap(({ fault, record: { facts } }) =>
      fault === 'other-words' && facts.version === terms.version ? [facts.organisation] : [],
    ),
  );
}
