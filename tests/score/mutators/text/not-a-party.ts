/** Prose that calls bodies parties that are none. */
import { frontOf, organisationOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

/** Bodies of the registers that take part in only one agreement, or in none. */
const OUTSIDE: Readonly<Record<string, readonly string[]>> = {
  'london-safeguarding-children': ['west-yorkshire-police', 'leeds-council', 'home-office'],
  'west-yorkshire-mental-health-crisis': ['merseyside-police', 'camden-council', 'home-office'],
  'wirral-safeguarding-children': ['metropolitan-police-service', 'yorkshire-ambulance-service', 'bexley-council'],
  'mereshire-exploitation': ['mereshire-fire-authority', 'mere-homes', 'tidewater-institute'],
  'mereshire-housing-options': ['mereshire-police', 'mereshire-icb'],
  'mereshire-money-recovery': ['mere-valley-trust', 'mere-homes'],
};

/** Agreements whose parties are all named: where a class can be joined, a body that the register does not know may have joined it. */
const UNJOINED = new Set(['mereshire-housing-options', 'mereshire-money-recovery']);

export const mutator: Mutator = {
  rule: 'text/not-a-party',
  *mutate(base) {
    for (const id of base.ids) {
      const [one = '', other = '', third = one] = OUTSIDE[id] ?? [];
      if (one === '') continue;
      const name = (body: string): string => organisationOf(base, body)['name'];
      const lead = Object.keys(frontOf(base, id)['parties'])[0] ?? '';
      yield* withSentences(base, id, [
        `The parties to this agreement are ${name(lead)} and ${name(one)}.`,
        `As to the rest, ${name(other)} is also a party to this agreement.`,
        `The parties include ${name(third)}, among others.`,
        `${name(one)} sends the list to the parties.`,
        `The parties share case records with ${name(other)} each month.`,
        'Acme Support Ltd provides details of each person to the parties.',
        `The parties to this agreement are ${name(lead)}, all who sign and ${name(other)}.`,
        `This agreement is between ${name(lead)} and ${name(one)}.`,
        `Both ${name(lead)} and ${name(other)} are parties.`,
      ]);
      if (!UNJOINED.has(id)) continue;
      yield* withSentences(base, id, [
        `The parties to this agreement are ${name(lead)}, the police and Eastwick Borough Council.`,
        'Cafcass is a party to this agreement.',
        `This agreement is between the council, Saltmarsh Youth Trust and ${name(lead)}.`,
      ]);
    }
  },
};
