/**
 * The sign-off records of the register that is made up, and the keys that they are signed with. Both are made here, with keys
 * that anybody can make again: `-u` writes them anew after a change of what is signed.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { isSigned, SIGN_OFF_NAMESPACE, statementOf } from '../../src/agreement/statement.ts';
import type { WrittenSignOff } from '../../src/agreement/written/sign-off.ts';
import { asYaml, documentOf } from '../../src/source/write-yaml.ts';
import { recordFindings } from '../../src/commands/record-findings.ts';
import { readExample } from '../helpers/example.ts';
import { byCommit, privateKeyFile, sshSignature, testKey } from '../helpers/ssh-sign.ts';

const FOLDER = 'examples/mereshire';
const register = await readExample(FOLDER);
const entryOf = (id: string) => register.entries.find((entry) => entry.id === id);

type Said = Omit<WrittenSignOff, 'organisation' | 'version' | 'digest' | 'decision'> &
  Partial<Pick<WrittenSignOff, 'decision'>>;

const key = (role: string, date: string): Said => ({ role, date, method: 'key' });
const minute = (role: string, date: string, evidence: string): Said => ({ role, date, method: 'minute', evidence });

/** Who decided what about which agreement: `body` or, where a body decides by a second role, `body second`. */
const RECORDS: Readonly<Record<string, Readonly<Record<string, Said>>>> = {
  'mereshire-charter': {
    'mereshire-safeguarding-partnership': minute('Chair', '2025-12-09', 'Partnership board, 9 December 2025, item 3'),
  },
  'mereshire-exploitation': {
    'mereshire-council': { role: "Director of Children's Services", date: '2026-09-14', method: 'commit' },
    'mereshire-police': key('Assistant Chief Constable', '2026-09-15'),
    'mereshire-icb': {
      ...minute('Chief Nursing Officer', '2026-09-22', 'Board of the NHS body, 22 September 2026, item 11'),
      as: 'mereshire-nhs-bodies',
    },
    'mere-valley-trust': { ...key('Caldicott Guardian', '2026-09-16'), as: 'mereshire-nhs-bodies' },
    'mere-valley-trust second': { ...key('Medical Director', '2026-09-18'), as: 'mereshire-nhs-bodies' },
    'harbour-youth': {
      role: 'Chair of trustees',
      date: '2026-09-24',
      decision: 'agreed-with-conditions',
      conditions: ['Those who come to the weekly panel for the charity are trained first'],
      method: 'wet-ink',
      evidence: `sha256:${'5ca7'.repeat(16)}, kept in the charity’s safe`,
    },
    'mere-academy': {
      role: 'Headteacher',
      date: '2026-10-14',
      starts: '2026-11-02',
      method: 'email',
      evidence: 'Message of 14 October 2026, in the mailbox of the owner',
      as: 'mereshire-schools',
      assessment: 'DPIA-MA-2',
    },
  },
  'mereshire-housing-options': {
    'mereshire-council': key('Director of Resources', '2026-05-18'),
    'harbour-youth': minute('Chair of trustees', '2026-05-21', 'Trustees, 21 May 2026, item 6'),
  },
  'mereshire-leaving-hospital': {
    'mere-valley-trust': {
      role: 'Caldicott Guardian',
      date: '2026-01-20',
      method: 'platform',
      evidence: 'Gateway 4821',
    },
    'tidewater-institute': { role: 'Director', date: '2026-01-22', method: 'platform', evidence: 'Gateway 4821' },
  },
  'mereshire-money-recovery': {
    'mereshire-council': key('Director of Resources', '2026-06-16'),
    'mereshire-police': {
      ...key('Assistant Chief Constable', '2026-06-19'),
      decision: 'agreed-with-conditions',
      conditions: [
        'Each match is looked at by a person before anybody is asked to pay',
        'The first hundred matches are reviewed together',
      ],
    },
  },
  'mereshire-port': {
    'mereshire-council': key('Director of Resources', '2026-08-12'),
    'mereshire-police': key('Assistant Chief Constable', '2026-08-13'),
  },
};

/** The key of a body, and of the second person who decides for it. */
const keyOf = (who: string) => testKey(who.replace(' ', '-'));

function recordOf(id: string, who: string, said: Said): WrittenSignOff {
  const entry = entryOf(id);
  const [organisation = ''] = who.split(' ');
  const facts = {
    organisation,
    version: entry?.terms.version ?? '',
    digest: entry?.digest ?? '',
    decision: 'agreed',
    ...said,
  } satisfies WrittenSignOff;
  if (facts.method === 'commit') return byCommit(keyOf(who), id, facts);
  return facts.method === 'key'
    ? { ...facts, signature: sshSignature(keyOf(who), statementOf(id, facts), SIGN_OFF_NAMESPACE).trim() }
    : facts;
}

const ALL = Object.entries(RECORDS).flatMap(([id, records]) =>
  Object.entries(records).map(([who, said]) => ({ id, who, said })),
);
const SIGNERS = [...new Set(ALL.filter(({ said }) => isSigned(said)).map(({ who }) => who))];

describe('the records of the example', () => {
  it.each(ALL)('$who on $id is what its key signs', async ({ id, who, said }) => {
    const record = recordOf(id, who, said);
    const name = `${who.replace(' ', '-')}-${record.version}.yaml`;
    await expect(asYaml(documentOf({ ...record }))).toMatchFileSnapshot(
      `../../${FOLDER}/agreements/${id}/sign-off/${name}`,
    );
  });

  it('all count, and show each state of signing', () => {
    expect(recordFindings(register)).toEqual([]);
    const states = Object.keys(RECORDS).map((id) => `${id} ${entryOf(id)?.signing.state}`);
    expect(states).toEqual([
      'mereshire-charter fully',
      'mereshire-exploitation fully',
      'mereshire-housing-options partly',
      'mereshire-leaving-hospital partly',
      'mereshire-money-recovery fully',
      'mereshire-port fully',
    ]);
  });
});

describe('the test keys', () => {
  it.each(SIGNERS)('of %s are published, and stand in the file of the body', async (who) => {
    const file = privateKeyFile(keyOf(who));
    await expect(file).toMatchFileSnapshot(`../../${FOLDER}/test-keys/${who.replace(' ', '-')}`);
    const [organisation = ''] = who.split(' ');
    const { keys } = parse(readFileSync(`${FOLDER}/organisations/${organisation}.yaml`, 'utf8')) as {
      readonly keys?: readonly { readonly key: string }[];
    };
    expect(keys?.map((one) => one.key)).toContain(keyOf(who).line);
  });
});
