/** Law enforcement that a purpose denies to be that: when it is told, how firmly, and when there is nothing to tell. */
import { describe, expect, it } from 'vitest';
import { enforcementDenied } from '../../../src/rules/law/enforcement-denied.ts';
import { RULES } from '../../../src/rules/index.ts';
import { unusedGround } from '../../../src/rules/law/unused-ground.ts';
import type { Rule } from '../../../src/rules/rule.ts';
import { runRules } from '../../../src/rules/run.ts';
import { entryOf, type Facts, registerOf } from '../../helpers/terms.ts';

const BODIES = {
  'mereshire-council': 'council',
  'mereshire-police': 'police',
  'harbour-youth': 'charity',
} as const satisfies Readonly<Record<string, Facts>>;

interface Case {
  readonly about: string;
  readonly lawEnforcement?: string;
  /** Who takes part, and what each party says of itself. */
  readonly parties?: string;
  readonly lawful?: string;
  readonly data?: string;
}

const POLICE = 'mereshire-council: {}\n  mereshire-police: {}';
const NO_POLICE = 'mereshire-council: {}\n  harbour-youth: {}';

function agreement({ about, lawEnforcement = 'no', parties = POLICE, lawful = '', data = 'anonymous: no' }: Case) {
  return `title: Sharing in Mereshire
effective: 2026-10-01
parties:
  ${parties}
subjects: {person: {title: People}}
purposes:
  act: {title: Act together, necessity: Each body sees a part, about: ${about}, lawEnforcement: ${lawEnforcement}}
data:
  names: {title: Names, items: [Name], subjects: person, specialCategory: none, criminalOffence: no, confidential: no${data === 'anonymous: no' ? '' : `, ${data}`}}
flows:
  all: {between: everyone, purposes: act, data: names, method: meeting, frequency: case-by-case}
lawful:
  task: {purposes: act, data: names, article6: e, powers: [Children Act 2004 s.10, Crime and Disorder Act 1998 s.115]}
${lawful}
jointControl: none`;
}

async function found(rule: Rule, said: Case) {
  return runRules([rule], registerOf([await entryOf(agreement(said), BODIES)]));
}

const PART_3 = '  enforcement: {purposes: act, data: names, part3: task, powers: Common law policing purposes}';

describe('law/enforcement-denied', () => {
  it.each<[string, Case, 'error' | 'warning']>([
    ['investigation by the police', { about: 'crime-investigation' }, 'error'],
    ['investigation and prevention by the police', { about: '[crime-prevention, crime-investigation]' }, 'error'],
    ['investigation besides something else', { about: '[fraud, crime-investigation]' }, 'warning'],
    ['the same, where Part 3 is stated for it', { about: '[fraud, crime-investigation]', lawful: PART_3 }, 'error'],
    ['prevention alone, of which the law leaves a doubt', { about: 'crime-prevention' }, 'warning'],
    ['management of offenders by the police', { about: 'offender-management' }, 'warning'],
    [
      'a council that says it is competent for it',
      { about: 'crime-investigation', parties: 'mereshire-council: {competentFor: act}\n  harbour-youth: {}' },
      'error',
    ],
    [
      'a council that says it is competent for something else, which the purpose then is',
      { about: 'fraud', parties: 'mereshire-council: {competentFor: act}\n  harbour-youth: {}' },
      'error',
    ],
  ])('finds %s', async (_, said, severity) => {
    expect(await found(enforcementDenied, said)).toMatchObject([
      { severity, pointer: '/purposes/act/lawEnforcement', suggest: [{ edits: [{ text: 'yes' }] }] },
    ]);
  });

  it.each<[string, Case]>([
    ['what is said to be law enforcement', { about: 'crime-investigation', lawEnforcement: 'yes' }],
    ['prevention by a council and a charity', { about: 'crime-prevention', parties: NO_POLICE }],
    ['investigation by bodies that are not competent', { about: 'crime-investigation', parties: NO_POLICE }],
    ['safeguarding with the police', { about: 'safeguarding-children' }],
    ['safeguarding that may prevent crime, with the police', { about: '[safeguarding-children, crime-prevention]' }],
    ['serious violence with the police', { about: 'serious-violence' }],
    [
      'police who are not competent here',
      {
        about: 'crime-investigation',
        parties: 'mereshire-council: {}\n  mereshire-police: {competentFor: none}',
      },
    ],
    ['numbers of which nobody can be told', { about: 'crime-investigation', data: 'identifiability: anonymous' }],
  ])('is silent on %s', async (_, said) => {
    expect(await found(enforcementDenied, said)).toEqual([]);
  });

  it('speaks alone: what follows from it is not told besides', async () => {
    const entry = await entryOf(agreement({ about: 'crime-investigation', lawful: PART_3 }), BODIES);
    const law = RULES.filter(({ code }) => code.startsWith('law/'));
    expect(
      runRules(law, registerOf([entry])).filter(({ pointer = '' }) => /^\/(?:lawful|purposes)/.test(pointer)),
    ).toMatchObject([{ code: 'law/enforcement-denied', related: [{ text: 'This entry states Part 3 for it.' }] }]);
  });
});

describe('Part 3 that no law enforcement calls for', () => {
  const BOTH = '  both: {purposes: act, data: names, article6: e, part3: task, powers: Common law policing purposes}';

  it('is told where it stands', async () => {
    expect(await found(unusedGround, { about: 'safeguarding-children', lawful: BOTH })).toMatchObject([
      { pointer: '/lawful/both/part3', actual: 'ground under Part 3 that meets no need (“both”)' },
    ]);
  });

  it.each<[string, Case]>([
    ['a competent authority needs', { about: 'crime-investigation', lawEnforcement: 'yes', lawful: BOTH }],
    ['the purpose calls for, and denies', { about: 'crime-investigation', lawful: BOTH }],
    ['the purpose may call for, and denies', { about: 'crime-prevention', lawful: BOTH }],
  ])('is not what %s', async (_, said) => {
    expect(await found(unusedGround, said)).toEqual([]);
  });
});
