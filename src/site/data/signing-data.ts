/** Who has signed an agreement, for software: the same as its page shows. */
import type { SignOff } from '../../agreement/register-files.ts';
import { isSigned } from '../../agreement/statement.ts';
import type { Entry } from '../../register/entry.ts';
import { bindingVersion, boundBodies, boundOf } from '../../register/signing.ts';
import { isShown, type Published } from '../published.ts';
import { decidedBy, signingState } from '../signing-state.ts';
import { signatureFiles } from '../signature-files.ts';
import { oneLine } from './facts.ts';

/** `null` where nobody signs; names are `null` where the public does not see who takes part, and proof where it does not see the record. */
export function signingData(site: Published, entry: Entry): object | null {
  const state = signingState(site, entry);
  if (state === 'not-asked') return null;
  // Nobody is waited for by what has lapsed, or what is signed elsewhere.
  const waits = state !== 'elsewhere' && state !== 'lapsed';
  const named = isShown(entry, 'parties');
  const whole = entry.show === 'all' && isShown(entry, 'record');
  const { decisions, missing } = entry.signing;
  const bound = boundBodies(entry);
  return {
    state,
    decisions: named
      ? decisions.map((decision) => {
          const { party, organisation, version, stands, records } = decision;
          const bindsBy = boundOf(decision, bound);
          const by = bindsBy && bindingVersion(bindsBy);
          return {
            party,
            organisation,
            name: decidedBy(site, entry, decision),
            decision: stands,
            version,
            carriedOverTo: decision.carried?.version ?? null,
            boundBy: by?.version ?? null,
            boundSince: by?.since ?? null,
            conditions: whole ? records.flatMap(({ facts }) => (facts.conditions ?? []).map(oneLine)) : null,
            records: whole ? records.map((record) => recordData(site, entry, record)) : null,
          };
        })
      : null,
    missing:
      named && waits
        ? missing.map(({ party, organisation, title, why }) => ({
            party,
            organisation: organisation ?? null,
            name: title,
            why,
          }))
        : null,
    missingCount: waits ? missing.length : null,
  };
}

function recordData(site: Published, entry: Entry, record: SignOff): object {
  const { role, date, method, evidence } = record.facts;
  const files = signatureFiles(site, entry, record);
  return {
    role,
    date,
    method,
    evidence: evidence === undefined ? null : oneLine(evidence),
    checked: isSigned(record.facts),
    statement: typeof files === 'object' ? files.statement.path : null,
    signature: typeof files === 'object' ? files.signature.path : null,
  };
}
