/** Law is cited as a power that is not in force on the day, or not known to be. */
import { longDate } from '../../base/dates.ts';
import { inForce } from '../../law/in-force.ts';
import type { Law, Power } from '../../law/law.ts';
import { type Citation, citations, replacements, withDoubt } from '../citations.ts';
import type { Observation, Rule } from '../rule.ts';

export const powerNotInForce: Rule = {
  code: 'law/power-not-in-force',
  severity: 'error',
  summary: 'Each power that is cited is in force on the day.',
  why: 'A power that is not law on the day grounds nothing.',
  source: 'UK GDPR Article 6(3)',
  *check(register) {
    for (const cited of citations(register)) {
      const { power, day, where } = cited;
      if (power === undefined) continue;
      const force = inForce(power, day);
      if (force === 'unconfirmed') yield { ...where(), ...unconfirmed(power) };
      else if (force !== 'yes' || power.supersededBy !== undefined)
        yield { ...where(), ...notLaw(register.law, power, force, cited) };
    }
  },
};

type Said = Omit<Observation, 'at' | 'agreement' | 'pointer'>;

/** What the law data marks as to be confirmed warns and no more. */
function notLaw(law: Law, power: Power, force: ReturnType<typeof inForce>, cited: Citation): Said {
  const next = power.supersededBy === undefined ? undefined : law.powers.get(power.supersededBy);
  // An Act as a whole gives no power: to cite it would only be the next fault.
  const successor = next?.kind === 'none' || next?.kind === 'limit' ? undefined : next?.citation;
  const state =
    force === 'not-yet' && power.from !== undefined
      ? `not in force before ${longDate(power.from)}`
      : power.until !== undefined && force === 'ended'
        ? `no longer in force after ${longDate(power.until)}`
        : 'superseded';
  return {
    severity: power.evidence === 'check' ? 'warning' : 'error',
    actual: `power that is ${state} (${power.citation})`,
    expected: successor ?? `law that is in force on ${longDate(cited.day)}`,
    why: withDoubt(powerNotInForce.why, power),
    remedy:
      next === undefined
        ? 'Cite the law that is in force.'
        : successor === undefined
          ? `${next.citation} took its place, and gives no power as a whole. Cite the law in force that lays the duty, power or task of these bodies down. If the entry cites such law already, take this out.`
          : `Look at ${successor}, which took its place, and cite it if it does what the parties need.`,
    suggest: replacements(cited, successor === undefined ? [] : [successor]),
    source: power.source,
  };
}

function unconfirmed(power: Power): Said {
  return {
    severity: 'warning',
    actual: `power that is not confirmed to be in force (${power.citation})`,
    expected: 'law that is known to be in force',
    why: withDoubt('A need that rests on it alone is shown as not checked.', power),
    remedy: `Confirm that it is in force, and state another ground beside it until then. Once it is confirmed, whoever keeps the register writes that into the register’s own \`law/powers.yaml\`: the entry \`${power.id}\` with its first day under \`from\`, and without \`commencement\` and \`doubt\`. \`concordat explain law/power-not-in-force\` says how.`,
    source: power.source,
  };
}
