/** Law is cited as a power that gives no power, or that limits sharing. */
import { isPast } from '../../law/in-force.ts';
import { citations, isMissed } from '../citations.ts';
import type { Rule } from '../rule.ts';

export const notAPower: Rule = {
  code: 'law/not-a-power',
  severity: 'error',
  summary: 'What is cited as a power is a duty, a power or a task.',
  why: 'Parties rely on what they list under `powers`. Law that limits sharing, and an Act without its section, lays no duty, power or task down.',
  source: 'UK GDPR Article 6(3)',
  *check(register) {
    for (const cited of citations(register)) {
      const { power, where } = cited;
      if (power?.kind !== 'none' && power?.kind !== 'limit') continue;
      // Law of the past has a finding of its own.
      if (isPast(power, cited.day)) continue;
      // Beside law that does carry the sharing it only misleads.
      yield {
        ...where(),
        severity: isMissed(cited, 'not-a-power') ? 'error' : 'warning',
        actual:
          power.kind === 'limit'
            ? `limit on sharing among the powers (${power.citation})`
            : `law that gives no power to share (${power.citation})`,
        expected: 'the section that lays the duty, power or task down',
        why: `${power.gives} It meets no need for a power.`,
        remedy: power.cautions?.[0] ?? 'Cite the section relied on, and move this under `legislation`.',
        source: power.source,
      };
    }
  },
};
