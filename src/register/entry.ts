/** One agreement in its register: linked to its bodies, its framework, its state on the day. */
import type { IsoDate } from '../base/dates.ts';
import type { Finding } from '../base/finding.ts';
import type { Agreement } from '../agreement/agreement.ts';
import type { Digest } from '../agreement/digest.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Coverage } from './coverage.ts';
import type { Party } from './party.ts';
import type { Release } from './release.ts';
import type { Signing } from './signing.ts';
import type { Pending, Standing } from './status.ts';

/** Where a section's terms come from. */
export type Origin = 'own' | 'framework' | 'both';

/** Why an agreement is not on the public register. */
export type Unpublished = 'draft' | 'not-marked' | 'not-signed' | 'invalid';

export interface Entry {
  readonly id: string;
  readonly agreement: Agreement;
  /** The terms with the framework's sections laid beneath them. */
  readonly terms: WrittenAgreement;
  /** For each inherited section: whose terms it has. */
  readonly origins: ReadonlyMap<string, Origin>;
  readonly framework: Entry | undefined;
  readonly parties: ReadonlyMap<string, Party>;
  /** The state of the agreement; of the version whose words these are, unless that is `pending`. */
  readonly standing: Standing;
  /** Of a version that is not in force yet on the day: how far it has come. */
  readonly pending?: Pending;
  readonly coverage: Coverage;
  readonly digest: Digest;
  /** The short reference of its text, which files of it carry; see `base/short-reference.ts`. */
  readonly reference: string;
  /** Who has signed it, and who has not. */
  readonly signing: Signing;
  readonly illustrative: boolean;
  /** `undefined` if the public may see it; with `show`, how much. */
  readonly unpublished: Unpublished | undefined;
  readonly show: 'all' | 'summary';
  /** Sections of the document that are withheld from the public, and why; `withheld.ts` says what goes with them. */
  readonly withheld: { readonly sections: readonly string[]; readonly because: string } | undefined;
  /** What is wrong in law and was accepted, once the rules have run: the document prints it. */
  readonly accepted?: readonly Finding[];
  /** Versions that are kept, newest first: those that were in force before, and the present one once it was released. */
  readonly versions: readonly KeptVersion[];
  /** The files that were released with this very text. */
  readonly released?: KeptVersion['files'];
  /** Of a text as it was on a day: the next day on which the register says otherwise, by a later version or an event. */
  readonly comes?: IsoDate;
}

/** The words of an entry with what they stand on: what is compared, and what is signed. */
export type Linked = Omit<
  Entry,
  'pending' | 'signing' | 'unpublished' | 'show' | 'withheld' | 'accepted' | 'versions' | 'released' | 'comes'
>;

/** A version that came into force, kept whole under `versions/`. */
export interface KeptVersion {
  readonly version: string;
  readonly effective: IsoDate | undefined;
  readonly entry: Entry;
  /** Its released files: path within the version's folder, and bytes. */
  readonly files: readonly { readonly path: string; readonly bytes: Uint8Array }[];
  /** What was released, and whether it is as it was; nothing if a person kept the version by hand. */
  readonly release?: Release | undefined;
}
