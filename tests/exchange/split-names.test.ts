/** Names in lists: parted where lists part them, and never within a name that is known. */
import { describe, expect, it } from 'vitest';
import { directoryOf } from '../../src/exchange/directory.ts';
import { cutRemarks, oneName, splitNames } from '../../src/exchange/split-names.ts';
import { registerOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const names = [
  'Southend, Essex and Thurrock Board',
  'Essex Police',
  'Essex County Council',
  'Department for Work and Pensions',
];
const { organisations } = await registerOf(
  memoryFiles({
    'concordat.yaml': 'title: R\npublisher: body-0\nthemes: {a: A}\n',
    ...Object.fromEntries(
      names.map((name, index) => [`organisations/body-${index}.yaml`, `name: ${name}\nkind: other\n`]),
    ),
    'organisations/nhs-england.yaml': 'name: NHS England\nkind: other\nalsoKnownAs: [NHSE]\n',
    'organisations/one.yaml': 'name: One Trust\nkind: other\nalsoKnownAs: [Twin]\n',
    'organisations/two.yaml': 'name: Two Trust\nkind: other\nalsoKnownAs: [Twin]\n',
  }),
);
const directory = directoryOf(organisations);
const parts = (text: string) =>
  splitNames(text, directory).map((part) => (part.kind === 'name' ? part.text : `${part.kind}: ${part.text}`));

describe('a list of names', () => {
  it.each([
    ['A Trust, B Trust', ['A Trust', 'B Trust']],
    ['A Trust; B Trust\n- C Trust\n• D Trust\n3. E Trust', ['A Trust', 'B Trust', 'C Trust', 'D Trust', 'E Trust']],
    ['"Trust; of Two"; B Trust', ['Trust; of Two', 'B Trust']],
    ['A, B Council; "Smith, Jones & Co"', ['A, B Council', 'Smith, Jones & Co']],
    ['A Council; Smith, Jones & Co; B Trust', ['A Council', 'Smith, Jones & Co', 'B Trust']],
    ['Norvale Council; Marine, Fire and Rescue Authority', ['Norvale Council', 'Marine, Fire and Rescue Authority']],
    ['Essex Police, Essex County Council; A Trust', ['Essex Police', 'Essex County Council', 'A Trust']],
    ['A Council, “Smith, Jones / Co; and Sons”, B Trust', ['A Council', 'Smith, Jones / Co; and Sons', 'B Trust']],
    ['The "Quay, Watch" Club, B Trust', ['The "Quay, Watch" Club', 'B Trust']],
    ['Norvale Police / Probation Service', ['Norvale Police', 'Probation Service']],
    ['Norvale Police/Probation, N / A', ['Norvale Police/Probation', 'N / A']],
    ['Southend, Essex and Thurrock Board, Essex Police', ['Southend, Essex and Thurrock Board', 'Essex Police']],
    ['A Trust, Essex Police and Essex County Council', ['A Trust', 'Essex Police', 'Essex County Council']],
    ['A Trust, and B Trust', ['A Trust', 'B Trust']],
    [
      'Department for Work & Pensions, Basildon & Brentwood CCG',
      ['Department for Work & Pensions', 'Basildon & Brentwood CCG'],
    ],
    ['A Trust (of Essex, Kent and others), B Trust', ['A Trust (of Essex, Kent and others)', 'B Trust']],
    ['A Trust (never closed, B Trust', ['A Trust (never closed', 'B Trust']],
    ['Please see appendix D, and the list', ['words: Please see appendix D, and the list']],
    ['A Trust, TBC, n/a', ['A Trust', 'nobody: TBC', 'nobody: n/a']],
    ['St. John Ambulance', ['St. John Ambulance']],
    ['Overmere District Council and Northshire DC', ['Overmere District Council', 'Northshire DC']],
    ['Avon and Somerset Constabulary', ['Avon and Somerset Constabulary']],
    ['Norvale Police and Crime Commissioner', ['Norvale Police and Crime Commissioner']],
    ['Department for Food and Fisheries', ['Department for Food and Fisheries']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(parts(text)).toEqual(expected);
  });

  it('says of a part that it may be two, where one side of “and” is known', () => {
    expect(splitNames('Essex Police and friends', directory)).toEqual([
      { kind: 'name', text: 'Essex Police and friends', mayBeSeveral: true },
    ]);
    expect(splitNames('Norvale Hospitals Trust and Community Services', directory)).toEqual([
      { kind: 'name', text: 'Norvale Hospitals Trust and Community Services', mayBeSeveral: true },
    ]);
  });

  it.each([
    ['St Mary’s Hospital NHS Trust and Age UK Norvale', true],
    ['Age UK Norvale and Overmere Council', true],
    ['A Council; Smith, Jones & Co', true],
    ['Bath and North East Somerset Council', false],
    ['Norvale Police and Crime Commissioner', false],
    ['Basildon & Brentwood CCG', false],
  ])('says where it was not parted and might be: %s', (text, may) => {
    expect(splitNames(text, directory).some(({ mayBeSeveral }) => mayBeSeveral)).toBe(may);
    expect(text.includes(';') || oneName(text, directory).mayBeSeveral === may).toBe(true);
  });
});

describe('what is told of cuts', () => {
  const told = (text: string) =>
    cutRemarks(splitNames(text, directory).map((one) => ({ ...one, place: 'row 2' }))).map(({ severity }) => severity);
  it.each([
    ['A Trust, B Trust', ['note']],
    ['Smith, Jones & Co', ['warning']],
    ['Norvale Police / Probation Service', ['warning']],
    ['Overmere District Council and Northshire DC', ['warning']],
    ['Essex Police and Essex County Council', []],
    ['Essex Police, Essex County Council', []],
    ['"Smith, Jones & Co"; A Trust', []],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected);
  });
});

it('names what commas were taken to part, where that was a guess', () => {
  const parts = splitNames('Smith, Jones & Co', directory).map((one) => ({ ...one, place: 'row 2' }));
  expect(cutRemarks(parts)[0]?.text).toContain('parted at commas: “Smith”, “Jones & Co”.');
});

describe('a name', () => {
  it.each([
    ['essex  POLICE', { kind: 'body', id: 'body-1' }],
    ['The Essex Police', { kind: 'body', id: 'body-1' }],
    ['NHS England (NHSE)', { kind: 'body', id: 'nhs-england' }],
    ['NHS England - Eastern Region', { kind: 'body', id: 'nhs-england', unit: 'Eastern Region' }],
    ['NHS England (Midlands)', { kind: 'body', id: 'nhs-england', unit: 'Midlands' }],
    [
      'Twin',
      {
        kind: 'several',
        bodies: [
          { id: 'one', name: 'One Trust' },
          { id: 'two', name: 'Two Trust' },
        ],
      },
    ],
    ['Essx Police', { kind: 'none', near: [{ id: 'body-1', name: 'Essex Police' }] }],
    ['NHS England Midlands', { kind: 'none', near: [{ id: 'nhs-england', name: 'NHS England' }] }],
    ['Kent Police', { kind: 'none', near: [] }],
    ['Essex Trust', { kind: 'none', near: [] }],
  ])('%s means what has that very name, and nothing that is only like it', (name, match) => {
    expect(directory.match(name)).toEqual(match);
  });
});
