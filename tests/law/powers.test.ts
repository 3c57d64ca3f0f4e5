/** Powers: found however they are cited, and right in what other rules lean on. */
import { beforeAll, describe, expect, it } from 'vitest';
import { citationsOf, citedProvisions, normaliseCitation } from '../../src/law/citation.ts';
import type { Law } from '../../src/law/law.ts';
import { findPower, namedPowers, nearestPowers } from '../../src/law/powers.ts';
import { day } from '../helpers/terms.ts';
import { theLaw } from './assets.ts';

const TODAY = day('2026-11-21');

let law: Law;
beforeAll(async () => {
  law = await theLaw();
});

describe('findPower', () => {
  it.each([
    'Children Act 2004 s.11',
    'Children Act 2004 s. 11',
    'Children Act 2004 s 11',
    'Children Act 2004 s11',
    'children act 2004, section 11',
    'The Children Act 2004 Section 11.',
    'Section 11 of the Children Act 2004',
    's.11 Children Act 2004',
    'Children Act 2004 sec. 11',
    'Children’s Act 2004 s.11'.replace('’s', ''),
    'Children Act 2004 s.11(1)(a)',
    'Children Act 2004 s.11 (2)',
    'CA 2004 s.11',
    '  Children   Act 2004  s.11 ',
    'Children Act 2004 s.１１',
  ])('finds %j', (citation) => {
    expect(findPower(law, citation)?.id).toBe('children-act-2004-s11');
  });

  it.each([
    ['Crime & Disorder Act 1998 section 115', 'crime-and-disorder-act-1998-s115'],
    ['CDA 1998 s115', 'crime-and-disorder-act-1998-s115'],
    ['Children Act 2004 s.16LA', 'children-act-2004-s16la'],
    ['Children Act 2004 section 16la', 'children-act-2004-s16la'],
    ['Children Act 1989 s.47(9)-(11)', 'children-act-1989-s47'],
    ['Children’s Act 1989 s.47', 'children-act-1989-s47'],
    ['Local Audit and Accountability Act 2014 Schedule 9', 'local-audit-and-accountability-act-2014-sch9'],
    ['Crime and Policing Act 2026 Part 5 Chapter 2', 'crime-and-policing-act-2026-part5-chapter2'],
    ['Human Rights Act 1998 Schedule 1, Article 8', 'human-rights-act-1998'],
    ['Digital Economy Act 2017 ss.36-39', 'digital-economy-act-2017-s36'],
    ['Social Services and Wellbeing (Wales) Act 2014 s.164', 'social-services-and-well-being-wales-act-2014-s164'],
    ['common law duty of confidentiality', 'common-law-duty-of-confidence'],
    ['Common law policing purposes', 'common-law-policing-purposes'],
    ['Education (SEN) Regulations 2001', 'education-special-educational-needs-england-regulations-2001'],
    ['SI 2002/1438', 'national-health-service-act-2006-s251'],
    ['PACE', 'police-and-criminal-evidence-act-1984'],
  ])('finds %j', (citation, id) => {
    expect(findPower(law, citation)?.id).toBe(id);
  });

  it.each([
    '',
    'Children Act 2004 s.12',
    'Children Act 2004 s.1',
    'Children Act 2004 s.115',
    'Children Act 1989 s.11',
    'Childrens Act',
    'constructor',
    '__proto__',
    'section',
    's.',
    '(((((',
  ])('finds nothing for %j', (citation) => {
    expect(findPower(law, citation)).toBeUndefined();
  });

  it('finds every power by every citation of its own', () => {
    for (const power of law.powers.values()) {
      for (const citation of [power.citation, ...(power.alsoCited ?? [])])
        expect(findPower(law, citation)?.id, citation).toBe(power.id);
    }
  });
});

describe('citedProvisions', () => {
  it.each([
    ['Children Act 2004 s.11', ['s11']],
    ['Children Act 2004', ['']],
    ['Children Act 2004 ss.10-11', ['s10', 's11']],
    ['Children Act 2004, sections 10 and 11', ['s10', 's11']],
    ['Children Act 2004 sections 10, 11 and 12A', ['s10', 's11', 's12a']],
    ['Children Act 2004 sections 10, 11, and 12A', ['s10', 's11', 's12a']],
    ['sections 10, 11 & 12A of the Children Act 2004', ['s10', 's11', 's12a']],
    ['Children Act 2004, ss 10–14', ['s10', 's11', 's12', 's13', 's14']],
    ['Children Act 2004 ss. 10 – 12', ['s10', 's11', 's12']],
    ['Children Act 2004 s.10, s.11 and s.16E', ['s10', 's11', 's16e']],
    ['Children Act 2004 s.10/11', ['s10', 's11']],
    ['Children Act 2004 ss 16LA to 16LC', ['s16la', 's16lb', 's16lc']],
    ['Children Act 2004 ss 16E-16H', ['s16e', 's16f', 's16g', 's16h']],
    ['Mental Health Act 1983 ss 135 or 136', ['s135', 's136']],
    ['Children Act 1989 s.47(9)-(11)', ['s47(9)', 's47(11)']],
    ['Children Act 1989 s 17(1), (10) and (11)', ['s17(1)', 's17(10)', 's17(11)']],
    ['Data Protection Act 2018 Sch. 1 paras 10 and 18', ['sch1 para10', 'sch1 para18']],
    [
      'Data Protection Act 2018, Sch 1 Pt 2 paras 6, 10 and 18',
      ['sch1 part2 para6', 'sch1 part2 para10', 'sch1 part2 para18'],
    ],
    ['Data Protection Act 2018 Sch 1 para 2 and Sch 8 para 3', ['sch1 para2', 'sch8 para3']],
    ['Data Protection Act 2018 Schedules 1 and 8', ['sch1', 'sch8']],
    ['Data Protection Act 2018 s.10 and Sch 1', ['s10', 'sch1']],
    ['UK GDPR, Articles 6(1)(c) and (e)', ['art6(1)(c)', 'art6(1)(e)']],
    ['UK GDPR arts 6(1)(e) and 9(2)(g)', ['art6(1)(e)', 'art9(2)(g)']],
    ['Environmental Information Regulations 2004 regs 3 to 5', ['reg3', 'reg4', 'reg5']],
    ['Environmental Information Regulations 2004, regulations 3 and 5', ['reg3', 'reg5']],
    ['Special Educational Needs and Disability Regulations 2014', ['']],
    ['Crime and Policing Act 2026 Part 5 Chapters 2 and 3', ['part5 ch2', 'part5 ch3']],
  ])('takes %j apart', (citation, provisions) => {
    expect(citedProvisions(citation).map(({ provision }) => provision)).toEqual(provisions);
    expect(new Set(citedProvisions(citation).map(({ act }) => act)).size).toBe(1);
  });
});

describe('namedPowers', () => {
  it.each([
    ['Children Act 2004 ss.10-11', ['Children Act 2004 s.10', 'Children Act 2004 s.11']],
    ['Children Act 2004 sections 10 and 11', ['Children Act 2004 s.10', 'Children Act 2004 s.11']],
    ['Children Act 2004 ss 10–14', ['Children Act 2004 s.10', 'Children Act 2004 s.11', 'Children Act 2004 s.14?']],
    [
      'Children Act 2004 sections 10, 11 and 12A',
      ['Children Act 2004 s.10', 'Children Act 2004 s.11', 'Children Act 2004 s.12A?'],
    ],
    ['Children Act 1989 s.47(9) and (11)', ['Children Act 1989 s.47']],
    ['Digital Economy Act 2017 ss.36-39', ['Digital Economy Act 2017 s.36']],
    [
      'Crime and Policing Act 2026 Part 5 Chapters 2 and 3',
      ['Crime and Policing Act 2026 Part 5 ch.2', 'Crime and Policing Act 2026 Part 5 Ch 3?'],
    ],
    ['Lotteries Act 1066 ss.10 and 11', ['Lotteries Act 1066 ss.10 and 11?']],
  ])('finds in %j', (citation, named) => {
    expect(namedPowers(law, citation).map(({ power, citation: cited }) => power?.citation ?? `${cited}?`)).toEqual(
      named,
    );
  });
});

describe('hostile citations', () => {
  it.each([
    `Act s${'1'.repeat(5000)}!`,
    `Act s1${' 1'.repeat(5000)}!`,
    `s1${'(1)'.repeat(5000)}`,
    `${'s1 of '.repeat(2000)}`,
    `Act s1${'-(1)'.repeat(60)}!`,
    `Act s1${' and 1'.repeat(48)}!`,
    `Act s1${' and (1)'.repeat(36)}!`,
    `${'Children Act 2004 '}ss 1-${'9'.repeat(200)}`,
  ])('are answered at once', (citation) => {
    const start = performance.now();
    expect(findPower(law, citation)).toBeUndefined();
    nearestPowers(law, citation, TODAY);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe('nearestPowers', () => {
  it('offers no law of the past', () => {
    expect(nearestPowers(law, 'Data Protection Act 1998 s.29', TODAY)).not.toContain('Data Protection Act 1998');
  });

  it('puts the same section of the Act of another year first', () => {
    expect(nearestPowers(law, 'Children Act 1989 s.11', TODAY)[0]).toBe('Children Act 2004 s.11');
  });

  it('names each section of a list', () => {
    expect(nearestPowers(law, 'Children Act 2004 sections 11 and 16E', TODAY)).toEqual(
      expect.arrayContaining(['Children Act 2004 s.11', 'Children Act 2004 s.16E']),
    );
    expect(nearestPowers(law, 'Children Act 2004 ss.10, 11', TODAY).slice(0, 2)).toEqual([
      'Children Act 2004 s.10',
      'Children Act 2004 s.11',
    ]);
    expect(nearestPowers(law, 'Digital Economy Act 2017 sections 35 and 64', TODAY).slice(0, 2)).toEqual([
      'Digital Economy Act 2017 s.35',
      'Digital Economy Act 2017 s.64',
    ]);
  });

  it('sees through slips of the pen', () => {
    expect(nearestPowers(law, 'Crime and Disordr Act 1998 s.115', TODAY)[0]).toBe('Crime and Disorder Act 1998 s.115');
    expect(nearestPowers(law, 'Localisim Act 2011 s.1', TODAY)[0]).toBe('Localism Act 2011 s.1');
  });

  it('names at most three, none twice, and none for what is like nothing', () => {
    const near = nearestPowers(law, 'Children Act 2004 s.12', TODAY);
    expect(near.length).toBeLessThanOrEqual(3);
    expect(new Set(near).size).toBe(near.length);
    expect(nearestPowers(law, 'Digital Economy Act 2017 ss.35, 36, 46, 48', TODAY)).toHaveLength(3);
    expect(nearestPowers(law, 'The weather in Kent', TODAY)).toEqual([]);
    expect(nearestPowers(law, 'Gambling Premises and Lotteries Act 2005 s.11', TODAY)).toEqual([]);
  });
});

describe('the powers', () => {
  const kindOf = (citation: string): string | undefined => findPower(law, citation)?.kind;

  it('knows duties from powers, functions and general powers', () => {
    for (const citation of [
      'Children Act 2004 s.16LA',
      'Children Act 1989 s.47',
      'Care Act 2014 s.45',
      'Health and Social Care Act 2012 s.251B',
      'Criminal Justice Act 2003 s.325',
      'Crime and Disorder Act 1998 s.17A',
      'Modern Slavery Act 2015 s.52',
    ])
      expect(kindOf(citation), citation).toBe('duty');
    for (const citation of [
      'Crime and Disorder Act 1998 s.115',
      'Digital Economy Act 2017 s.35',
      'Digital Economy Act 2017 s.56',
      'Police, Crime, Sentencing and Courts Act 2022 s.16',
      'Serious Crime Act 2007 s.68',
      'Welfare Reform Act 2012 s.131',
      'Offender Management Act 2007 s.14',
      'Common law policing purposes',
    ])
      expect(kindOf(citation), citation).toBe('power');
    for (const citation of [
      'Children Act 2004 s.10',
      'Children Act 2004 s.11',
      'Children Act 2004 s.16E',
      'Education Act 2002 s.157',
      'Education Act 2002 s.175',
      'Care Act 2014 s.42',
      'Children Act 1989 s.17',
    ])
      expect(kindOf(citation), citation).toBe('function');
    for (const citation of [
      'Localism Act 2011 s.1',
      'Local Government Act 1972 s.111',
      'Local Government Act 2000 s.2',
    ])
      expect(kindOf(citation), citation).toBe('general');
    for (const citation of ['Human Rights Act 1998', 'Common law duty of confidence'])
      expect(kindOf(citation), citation).toBe('limit');
    for (const citation of [
      'Mental Capacity Act 2005',
      'Police Act 1996 s.39A',
      'Data Protection Act 2018',
      'Children Act 2004',
      'Access to Health Records Act 1990 s.3',
    ])
      expect(kindOf(citation), citation).toBe('none');
  });

  it('lists no spelling that the tool sees through by itself', () => {
    for (const power of law.powers.values()) {
      const keys = citationsOf(power).map(normaliseCitation);
      expect(new Set(keys).size, power.id).toBe(keys.length);
    }
  });

  it('extends as the law does', () => {
    expect(findPower(law, 'Localism Act 2011 s.1')?.extent).toEqual(['england']);
    expect(findPower(law, 'Crime and Disorder Act 1998 s.115')?.extent).toEqual(['england', 'wales']);
    expect(findPower(law, 'Digital Economy Act 2017 s.35')?.extent).toHaveLength(4);
    expect(findPower(law, 'Social Services and Well-being (Wales) Act 2014 s.164')?.extent).toEqual(['wales']);
  });

  it('points what was replaced at what replaced it', () => {
    expect(findPower(law, 'CJCSA 2000 s.67')?.supersededBy).toBe('criminal-justice-act-2003-s325');
    expect(findPower(law, 'National Health Service Act 1977')?.supersededBy).toBe('national-health-service-act-2006');
    expect(findPower(law, 'Data Protection Act 1998')?.supersededBy).toBe('data-protection-act-2018');
    for (const power of law.powers.values())
      if (power.until !== undefined) expect(power.supersededBy, power.id).toBeDefined();
  });

  it('has an entry for every Act and section that agreements are known to cite', () => {
    const cited = [
      ...['17', '27', '47'].map((s) => `Children Act 1989 s.${s}`),
      ...['10', '11', '16E', '16G', '16H', '16LA', '16LB', '16LC'].map((s) => `Children Act 2004 s.${s}`),
      ...['17A', '38', '39', '115'].map((s) => `Crime and Disorder Act 1998 s.${s}`),
      ...['3', '6', '7', '42', '45'].map((s) => `Care Act 2014 s.${s}`),
      ...['35', '36', '37', '38', '39', '46', '48', '56', '64'].map((s) => `Digital Economy Act 2017 s.${s}`),
      ...['3', '25', '43', '82', '84', '251'].map((s) => `National Health Service Act 2006 s.${s}`),
      ...['8', '16', '17'].map((s) => `Police, Crime, Sentencing and Courts Act 2022 s.${s}`),
      ...['26', '36', '37', '38'].map((s) => `Counter-Terrorism and Security Act 2015 s.${s}`),
      ...['10', '14', '16', '68', '72'].map((s) => `Education and Skills Act 2008 s.${s}`),
      ...['127', '131'].map((s) => `Welfare Reform Act 2012 s.${s}`),
      ...['128', '130', '164'].map((s) => `Social Services and Well-being (Wales) Act 2014 s.${s}`),
      ...['436A', '436B'].map((s) => `Education Act 1996 s.${s}`),
      ...['57', '77'].map((s) => `Domestic Abuse Act 2021 s.${s}`),
      ...['2', '6'].map((s) => `Civil Contingencies Act 2004 s.${s}`),
      ...['13', '18', '117', '135', '136'].map((s) => `Mental Health Act 1983 s.${s}`),
      'Borders, Citizenship and Immigration Act 2009 s.55',
      'Fire and Rescue Services Act 2004 s.6',
      'Housing Act 1985 s.27',
      'Health and Social Care Act 2012 s.251A',
      'Housing Act 1996 s.213B',
      'Female Genital Mutilation Act 2003 s.5B',
      'Criminal Justice and Court Services Act 2000 s.12',
      'Mental Health Act 1983',
      'Access to Health Records Act 1990',
      'Local Government Act 2000',
      'Localism Act 2011',
      'Education Act 2002',
      'Children Act 1989',
      'Criminal Justice Act 2003',
      'Police and Criminal Evidence Act 1984',
      'Children & Social Work Act 2017',
      'Mental Capacity Act 2005',
      'Health and Social Care Act 2012',
      'Crime and Disorder Act 1998',
      'Learning and Skills Act 2000',
      'Children (Leaving Care) Act 2000',
      'Immigration and Asylum Act 1999',
      'National Health Service Act 2006',
      'Adoption and Children Act 2002',
      'Welfare Reform Act 2012',
      'Domestic Violence, Crime and Victims Act 2004',
      'Freedom of Information Act 2000',
      'Environmental Information Regulations 2004',
    ];
    expect(cited.filter((citation) => findPower(law, citation) === undefined)).toEqual([]);
  });

  it('lets no Act as a whole be a ground for sharing', () => {
    for (const power of law.powers.values())
      if (power.title === 'The Act as a whole')
        expect([power.kind, power.reaches, power.direction], power.id).toEqual(['none', [], 'none']);
  });
});
