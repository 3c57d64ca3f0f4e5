/** How far a register may say that its site is accessible: no further than a test that its settings record. */
import { addPeriod, type IsoDate } from '../base/dates.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';

type Written = NonNullable<WrittenRegister['accessibility']>;

/** Why a claim is not borne out: no test with day and way, one that is too old, or problems where there should be none. */
export type ClaimFault = 'no-test' | 'old-test' | 'has-problems';

/** A test says something about a site for so long. */
const GOOD_FOR = { count: 1, unit: 'year' } as const;

/** Why what the settings claim is not borne out; nothing if it is, or nothing is claimed. */
export function claimFault(written: Written | undefined, today: IsoDate): ClaimFault | undefined {
  if (written?.compliance === undefined) return undefined;
  const { tested, method, compliance, problems = [], burden = [] } = written;
  if (tested === undefined || method === undefined || tested > today) return 'no-test';
  if (compliance !== 'full') return undefined;
  if (tested < addPeriod(today, GOOD_FOR, -1)) return 'old-test';
  return problems.length + burden.length > 0 ? 'has-problems' : undefined;
}
