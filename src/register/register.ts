/** All agreements, organisations and guidance of a register, linked, on one day. */
import type { Finding } from '../base/finding.ts';
import type { IsoDate } from '../base/dates.ts';
import type { Editions } from '../agreement/editions.ts';
import type { Override } from '../agreement/law-overrides.ts';
import type { Guidance, Organisation } from '../agreement/register-files.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Law } from '../law/law.ts';
import type { Source } from '../source/source.ts';
import type { Entry } from './entry.ts';
import type { Pack } from './packs.ts';

export interface Register {
  readonly settings: WrittenRegister;
  /** The file of the settings; nothing if it could not be read, and stand-ins are used. */
  readonly settingsSource?: Source | undefined;
  readonly today: IsoDate;
  readonly law: Law;
  /** Entries of the law that the register laid over the tool's. */
  readonly lawOverrides?: readonly Override[];
  /** The editions of template and clauses that exist. */
  readonly editions: Editions;
  /** Every policy pack that there is; the settings name those that count. */
  readonly packs: readonly Pack[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  /** Agreements, frameworks and listings that could be read, sorted by id; broken ones have `agreement.valid` false. */
  readonly entries: readonly Entry[];
  /** The text of `.github/CODEOWNERS`, where there is one and the settings say who looks after what. */
  readonly codeOwners?: string | undefined;
  /** Sorted by `order`, then title. */
  readonly guidance: readonly Guidance[];
  /** Folders under `agreements/` that hold no agreement that could be read. */
  readonly unreadable: readonly string[];
  /** What reading and linking found. */
  readonly findings: readonly Finding[];
}
