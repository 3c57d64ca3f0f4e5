/** Sound pieces of agreements, out of which mutators make defects. */
import type { Written } from './base.ts';
import {
  type Change,
  CRISIS,
  drop,
  type Edit,
  EXPLOITATION,
  HOSPITAL,
  HOUSING,
  LONDON,
  MONEY,
  PORT,
  set,
  WIRRAL,
} from './edits.ts';

/** An arrangement of joint controllers that lacks nothing. */
export function arrangement(parties: readonly string[], purposes: string, changes: Written = {}): Written {
  const [first] = parties;
  return Object.fromEntries(
    Object.entries({
      parties,
      purposes,
      contactPoint: first,
      tasks: { 'privacy-information': 'everyone', 'rights-requests': first, security: 'everyone' },
      essence: 'These bodies decide together. You may turn to any of them.',
      ...changes,
    }).filter(([, value]) => value !== undefined),
  );
}

/** Adds a processor for a controller, with terms that lack nothing but for the changes. */
export function hosted(controller: string, purposes: string, changes: Written = {}): Change {
  const terms = {
    processor: 'records-host',
    onBehalfOf: controller,
    subject: 'Hosting the records of cases',
    nature: 'Storage, access and backups',
    purposes,
    data: 'all',
    until: '2029-03-31',
    clauses: 'standard',
    subProcessors: 'none',
    atEnd: 'return',
    ...changes,
  };
  return (document) => {
    set('parties/records-host', { name: 'Records host', kind: 'body', role: 'processor' })(document);
    set(
      'processing/hosting',
      Object.fromEntries(Object.entries(terms).filter(([, value]) => value !== undefined)),
    )(document);
  };
}

/** Agreements of which nothing is said of one of people's rights, left out or dropped from what a framework says. */
export function withoutRight(right: string): readonly Edit[] {
  return [
    [EXPLOITATION, 'dropped', set(`rights/${right}`, 'none')],
    ...[HOSPITAL, HOUSING, MONEY, PORT].map((id): Edit => [id, 'dropped', set('rights', { [right]: 'none' })]),
    ...['mereshire-charter', LONDON, CRISIS, WIRRAL].map((id): Edit => [id, 'left out', drop(`rights/${right}`)]),
  ];
}

/** Lets criminal offence data rest on a condition that serves no special category data, so that what these lack is a defect by itself. */
export const offencesApart: Change = (document) => {
  const data = (document.toJS() as Written)['data'] as Readonly<Record<string, Written>>;
  const offences = Object.keys(data).filter((name) => data[name]?.['criminalOffence'] === 'yes');
  set('lawful/claims', {
    purposes: 'all',
    data: offences,
    schedule1: '33',
    because: 'Each record that is shared is evidence in a claim',
  })(document);
};
