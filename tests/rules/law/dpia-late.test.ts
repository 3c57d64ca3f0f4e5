/** Impact assessments after the first day of sharing, and those that only look so. */
import { describe, expect, it } from 'vitest';
import { dpiaLate } from '../../../src/rules/law/dpia-late.ts';
import { runRules } from '../../../src/rules/run.ts';
import { day, entryOf, registerOf } from '../../helpers/terms.ts';

const BODIES = { 'mereshire-council': 'council', 'mereshire-police': 'police', 'mereshire-schools': 'class' };

interface Case {
  /** Parties and day of each assessment. */
  readonly made: readonly (readonly [parties: string, date: string])[];
  readonly by?: string;
  readonly required?: string;
  readonly effective?: string;
  readonly begun?: string;
  /** The day on which the police joined. */
  readonly joined?: string;
}

function agreement({ made, by, required = 'yes', effective = '2026-04-01', begun = '2026-04-01', joined }: Case) {
  return `title: Sharing in Mereshire
version: 1.0
effective: ${effective}
parties:
  mereshire-council: {lead: yes}
  mereshire-police: {${joined === undefined ? '' : `from: ${joined}`}}
  mereshire-schools: {joining: open}
dpia: {required: ${required}${by === undefined ? '' : `, by: ${by}`}}
record:
  log: [{date: ${begun}, event: in-force, by: Manager}]
  assessments:
${made.map(([parties, date], index) => `    - {parties: ${parties}, reference: DPIA-${index}, date: ${date}}`).join('\n')}`;
}

async function pointers(said: Case, status: 'in-force' | 'draft' = 'in-force') {
  const entry = await entryOf(agreement(said), BODIES, { status });
  return runRules([dpiaLate], registerOf([entry], day('2026-11-21'))).map(({ pointer }) => pointer);
}

const FIRST = ['/record/assessments/0/date'];
const COUNCIL = 'mereshire-council';
const BOTH = '[mereshire-council, mereshire-police]';

describe('law/dpia-late', () => {
  it.each<[string, Case]>([
    ['made a day late', { made: [[BOTH, '2026-04-02']] }],
    [
      'made months late, and again',
      {
        made: [
          [BOTH, '2026-06-30'],
          [BOTH, '2026-09-14'],
        ],
      },
    ],
    ['of the lead, when it was to be in time', { by: 'lead', made: [[COUNCIL, '2026-06-30']] }],
    [
      'of one party, where each makes its own',
      {
        by: 'each-party',
        made: [
          [COUNCIL, '2026-06-30'],
          ['mereshire-police', '2026-02-01'],
        ],
      },
    ],
    ['made after a late start', { made: [['everyone', '2026-06-30']], begun: '2026-06-01' }],
    [
      'of a party that had joined by then',
      { by: 'each-party', made: [['mereshire-police', '2026-06-30']], joined: '2026-06-01' },
    ],
  ])('finds one %s', async (_, said) => {
    expect(await pointers(said)).toEqual(FIRST);
  });

  it.each<[string, Case]>([
    ['of the first day', { made: [[BOTH, '2026-04-01']] }],
    [
      'made again, with the earlier one listed',
      {
        made: [
          [BOTH, '2026-09-14'],
          [BOTH, '2026-02-01'],
        ],
      },
    ],
    [
      'of a partner, where that of the lead was in time',
      {
        by: 'lead',
        made: [
          ['mereshire-police', '2026-09-14'],
          [COUNCIL, '2026-02-01'],
        ],
      },
    ],
    [
      'of another, where nobody says who makes it',
      {
        made: [
          ['mereshire-police', '2026-09-14'],
          [COUNCIL, '2026-02-01'],
        ],
      },
    ],
    ['made before a late start', { made: [['everyone', '2026-05-14']], begun: '2026-06-01' }],
    [
      'of a party that joined later',
      { by: 'each-party', made: [['mereshire-police', '2026-05-14']], joined: '2026-06-01' },
    ],
    ['of a class, whose members join one by one', { by: 'each-party', made: [['mereshire-schools', '2026-05-14']] }],
    ['of a body that signed later', { by: 'each-party', made: [['st-anne-primary', '2026-05-14']] }],
    ['that nothing required', { required: 'no', made: [[BOTH, '2026-05-14']] }],
    ['before a day that is still to come', { effective: '2027-01-01', made: [[BOTH, '2026-11-14']] }],
    ['that is still to come', { made: [[BOTH, '2027-01-14']] }],
  ])('is silent on one %s', async (_, said) => {
    expect(await pointers(said)).toEqual([]);
  });

  it('is silent on a draft, in which nothing is shared', async () => {
    expect(await pointers({ made: [[BOTH, '2026-05-14']] }, 'draft')).toEqual([]);
  });
});
