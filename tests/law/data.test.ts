/** The law files: their shape, and the facts that must not change unseen. */
import { Ajv2020 } from 'ajv/dist/2020.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { parseDate } from '../../src/base/dates.ts';
import type { Law, LawEntry } from '../../src/law/law.ts';
import { repositoryFiles, theLaw } from './assets.ts';

const FILES = {
  'lawful-bases': 'lawfulBasesFile',
  'schedule-1': 'schedule1File',
  'schedule-8': 'schedule8File',
  powers: 'powersFile',
  kinds: 'kindsFile',
  abouts: 'aboutsFile',
  deadlines: 'deadlinesFile',
  sending: 'sendingFile',
  delicate: 'delicateFile',
  dpia: 'dpiaFile',
  transfers: 'transfersFile',
  retention: 'retentionFile',
  superseded: 'supersededFile',
} as const;

async function text(path: string): Promise<string> {
  return new TextDecoder().decode(await repositoryFiles.read(path));
}

async function schema(): Promise<object> {
  return JSON.parse(await text('schemas/law.schema.json')) as object;
}

let law: Law;
beforeAll(async () => {
  law = await theLaw();
});

describe('the files', () => {
  const ajv = new Ajv2020({ strict: true, strictTypes: false, strictRequired: false, allErrors: true });
  beforeAll(async () => {
    ajv.addSchema(await schema());
  });

  it.each(Object.entries(FILES))('%s.yaml meets its schema', async (name, definition) => {
    const validate = ajv.getSchema(`law.schema.json#/$defs/${definition}`);
    const document = parseDocument(await text(`schemas/law/${name}.yaml`), { schema: 'core', uniqueKeys: true });
    expect(document.errors).toEqual([]);
    validate?.(document.toJS());
    expect(validate?.errors ?? []).toEqual([]);
    expect(validate).toBeDefined();
  });

  it.each(Object.keys(FILES))('%s.yaml explains itself before it begins, and explains every field', async (name) => {
    const file = await text(`schemas/law/${name}.yaml`);
    const header = file.split(/^[a-z]/m)[0] ?? '';
    const fields = new Set([...file.matchAll(/^ {4}([a-zA-Z0-9]+):/gm)].map(([, field]) => field ?? ''));
    expect(fields.size).toBeGreaterThan(5);
    expect([...fields].filter((field) => !new RegExp(`\\b${field}\\b`).test(header))).toEqual([]);
  });

  it('has a title and a description for every field', async () => {
    const untold: string[] = [];
    const visit = (node: unknown, path: string): void => {
      if (typeof node !== 'object' || node === null) return;
      const own = node as Readonly<Record<string, unknown>>; // JSON text has no other objects
      const isField = /\/properties\/[^/]+$/.test(path) && !/\/(if|then|else|anyOf)\//.test(path);
      if (isField && own.$ref === undefined && (own.title === undefined || own.description === undefined))
        untold.push(path);
      for (const [key, value] of Object.entries(own)) visit(value, `${path}/${key}`);
    };
    visit(await schema(), '');
    expect(untold).toEqual([]);
  });
});

describe('every entry', () => {
  const all = (): readonly LawEntry[] =>
    [
      ...[law.article6, law.annex1, law.article9, law.schedule1, law.schedule8, law.powers, law.kinds, law.abouts],
      ...[law.lawEnforcement, law.vulnerable, law.notPolicyDocuments],
      ...[law.deadlines, law.unsafeWays, law.delicateWords, law.delicateNames, law.riskSigns, law.badReasons],
      ...[law.approvedCountries],
      ...[law.transferRoutes, law.wrongBorders, law.placesAbroad, law.retentionConventions],
      ...[law.superseded, law.contexts],
    ]
      .flatMap((map): readonly LawEntry[] => [...map.values()])
      .concat(law.article10);

  it('was verified on a day that exists', () => {
    for (const entry of all()) {
      expect(parseDate(entry.lastVerified), entry.id).toBe(entry.lastVerified);
    }
  });

  it('says what is uncertain exactly where it is to be confirmed', () => {
    for (const entry of all()) expect(entry.doubt !== undefined, entry.id).toBe(entry.evidence === 'check');
  });

  it('is on one line where a text was wrapped', () => {
    expect(
      all().some((entry) => Object.values(entry).some((value) => typeof value === 'string' && value.includes('\n'))),
    ).toBe(false);
    expect(law.powers.get('children-act-1989-s27')?.gives).toBe(
      'Makes other authorities help a council that asks them, unless that does not fit with their own duties.',
    );
  });
});

describe('Article 6', () => {
  it('has the seven points, and closes two of them to public authorities', () => {
    expect([...law.article6.keys()]).toEqual(['a', 'b', 'c', 'd', 'e', 'ea', 'f']);
    expect(
      [...law.article6.values()].filter((point) => point.publicAuthorities === 'no').map((point) => point.id),
    ).toEqual(['ea', 'f']);
  });

  it('asks c for a duty and e for any power, and nothing of the others', () => {
    expect(Object.fromEntries([...law.article6].map(([id, point]) => [id, point.needsPower]))).toEqual({
      a: 'none',
      b: 'none',
      c: 'duty',
      d: 'none',
      e: 'power',
      ea: 'none',
      f: 'none',
    });
  });

  it('asks what each point must record', () => {
    expect(Object.fromEntries([...law.article6].map(([id, point]) => [id, point.needs]))).toEqual({
      a: 'consent',
      b: 'none',
      c: 'none',
      d: 'none',
      e: 'none',
      ea: 'annex1',
      f: 'assessment',
    });
    expect([...law.article6.values()].filter((point) => point.exceptional === 'yes').map((point) => point.id)).toEqual([
      'd',
    ]);
  });

  it('has the conditions of Annex 1', () => {
    expect(Object.fromEntries([...law.annex1].map(([id, condition]) => [id, condition.covers]))).toEqual({
      1: '1',
      2: '2',
      3: '3-4',
      5: '5',
      6: '6-9',
    });
    expect([...law.annex1.values()].every((condition) => condition.from === '2026-02-05')).toBe(true);
  });
});

describe('Articles 9 and 10', () => {
  it('send b, h, i and j to Part 1, g to Part 2 and the rest nowhere', () => {
    expect(Object.fromEntries([...law.article9].map(([id, point]) => [id, point.schedule1Part]))).toEqual({
      a: 'none',
      b: 1,
      c: 'none',
      d: 'none',
      e: 'none',
      f: 'none',
      g: 2,
      h: 1,
      i: 1,
      j: 1,
    });
  });

  it('ask for secrecy in h and i alone', () => {
    expect([...law.article9.values()].filter((point) => point.secrecy === 'yes').map((point) => point.id)).toEqual([
      'h',
      'i',
    ]);
  });

  it('hold c, e and f to be for single cases', () => {
    expect([...law.article9.values()].filter((point) => point.exceptional === 'yes').map((point) => point.id)).toEqual([
      'c',
      'e',
      'f',
    ]);
  });

  it('let all three Parts serve criminal offence data', () => {
    expect(law.article10.schedule1Parts).toEqual([1, 2, 3]);
  });
});

describe('Schedule 1', () => {
  const where = (test: (paragraph: NonNullable<ReturnType<Law['schedule1']['get']>>) => boolean): readonly number[] =>
    [...law.schedule1.values()].filter(test).map((paragraph) => Number(paragraph.id));
  const range = (from: number, to: number): readonly number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  it('has paragraphs 1 to 4 and 6 to 37, each in its Part', () => {
    expect(where((p) => p.part === 1)).toEqual(range(1, 4));
    expect(where((p) => p.part === 2)).toEqual(range(6, 28));
    expect(where((p) => p.part === 3)).toEqual(range(29, 37));
  });

  it('serves each point of Article 9 as the Act says', () => {
    expect(range(1, 4).map((id) => law.schedule1.get(String(id))?.serves)).toEqual([['b'], ['h'], ['i'], ['j']]);
    expect(where((p) => p.serves.includes('g'))).toEqual(range(6, 28));
    expect(where((p) => p.serves.length === 0)).toEqual(range(29, 37));
  });

  it('asks for a policy document in 1, in all of Part 2 but 13, and in 35', () => {
    expect(where((p) => p.policyDocument === 'yes')).toEqual([1, ...range(6, 12), ...range(14, 28), 35]);
    expect(where((p) => p.policyDocument === 'as-extended')).toEqual([36, 37]);
  });

  it('excepts only what 10(2) and 27(3) except', () => {
    expect(where((p) => p.policyDocumentExcept !== undefined)).toEqual([10, 27]);
    expect(law.schedule1.get('10')?.policyDocumentExcept).toEqual({
      direction: 'send',
      to: 'competent-authority',
      source: 'DPA 2018 Sch 1 para 10(2)',
    });
    expect(law.schedule1.get('27')?.policyDocumentExcept?.to).toBe('anti-doping-body');
  });

  it('has 28 conditions for criminal offence data, and 20 only as 37 extends it', () => {
    expect(where((p) => p.criminalOffence === 'no')).toEqual([8, 9, 16, 19, 21, 22]);
    expect(where((p) => p.criminalOffence === 'via-37')).toEqual([20]);
    expect(where((p) => p.criminalOffence === 'yes')).toHaveLength(36 - 6 - 1);
  });

  it('knows which paragraphs speak of substantial public interest and of consent', () => {
    expect(where((p) => p.substantialPublicInterest === 'yes')).toEqual([6, 10, 11, 12, 13, 16, 17, 18, 19, 20, 28]);
    expect(where((p) => p.withoutConsent === 'yes')).toEqual([9, 10, 11, 12, 16, 17, 18, 19, 21, 28]);
  });
});

describe('Schedule 8', () => {
  it('has nine conditions, with vital interests, what is public and legal claims for single cases', () => {
    expect([...law.schedule8.keys()]).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
    expect([...law.schedule8.values()].filter((p) => p.exceptional === 'yes').map((p) => p.id)).toEqual([
      '3',
      '5',
      '6',
    ]);
    expect([...law.schedule8.values()].filter((p) => p.substantialPublicInterest === 'yes').map((p) => p.id)).toEqual([
      '1',
      '4',
    ]);
    expect([...law.schedule8.values()].filter((p) => p.withoutConsent === 'yes').map((p) => p.id)).toEqual(['4']);
  });
});

describe('kinds of body', () => {
  it('leaves parish councils out of the public authorities', () => {
    expect(law.kinds.get('parish-council')?.publicAuthority).toBe('no');
    for (const kind of [
      'council',
      'police',
      'icb',
      'nhs-trust',
      'gp-practice',
      'school',
      'academy',
      'university',
      'department',
    ])
      expect(law.kinds.get(kind)?.publicAuthority, kind).toBe('yes');
    for (const kind of ['charity', 'company', 'housing-association', 'voluntary-group'])
      expect(law.kinds.get(kind)?.publicAuthority, kind).toBe('no');
  });

  it('knows the entries of Schedule 7, and who is competent by function only', () => {
    expect(law.kinds.get('police')?.competentAuthority).toEqual([5, 6, 7, 8, 9]);
    expect(law.kinds.get('british-transport-police')?.competentAuthority).toEqual([10]);
    expect(law.kinds.get('department')?.competentAuthority).toEqual([1]);
    expect(law.kinds.get('probation')?.competentAuthority).toEqual([1]);
    expect(law.kinds.get('youth-justice-service')?.competentAuthority).toEqual([46]);
    expect(law.kinds.get('council')?.competentAuthority).toBe('functions');
    for (const kind of ['icb', 'nhs-trust', 'school', 'charity', 'housing-association'])
      expect(law.kinds.get(kind)?.competentAuthority, kind).toBe('no');
  });

  it('lets no partnership or project be a controller', () => {
    expect([...law.kinds.values()].filter((kind) => kind.canBeController === 'no').map((kind) => kind.id)).toEqual([
      'partnership',
      'project',
    ]);
  });

  it('has no bodies that were abolished', () => {
    expect(
      [...law.kinds.values()].filter((kind) =>
        /ccg|clinical commissioning|primary care trust/.test(`${kind.id} ${kind.title}`.toLowerCase()),
      ),
    ).toEqual([]);
  });
});
