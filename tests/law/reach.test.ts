/** Whom the powers reach, and which purposes the paragraphs of Schedule 1 can serve. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Law, Power } from '../../src/law/law.ts';
import { findPower } from '../../src/law/powers.ts';
import { canServe, mayReceive, paragraphsFor, reaches, servesAbout } from '../../src/law/reach.ts';
import { theLaw } from './assets.ts';

let law: Law;
beforeAll(async () => {
  law = await theLaw();
});

function power(citation: string): Power {
  const found = findPower(law, citation);
  if (found === undefined) throw new Error(`no ${citation}`);
  return found;
}

describe('reaches', () => {
  it.each([
    ['Children Act 2004 s.11', 'police', 'england', 'yes'],
    ['Children Act 2004 s.11', 'nhs-trust', 'england', 'yes'],
    ['Children Act 2004 s.11', 'district-council', 'england', 'yes'],
    ['Children Act 2004 s.11', 'school', 'england', 'no'],
    ['Children Act 2004 s.11', 'charity', 'england', 'no'],
    ['Children Act 2004 s.11', 'police', 'wales', 'no'],
    ['Children Act 2004 s.11', 'police', undefined, 'unknown'],
    ['Children Act 2004 s.11', undefined, 'england', 'unknown'],
    ['Children Act 2004 s.11', 'other', 'england', 'unknown'],
    ['Children Act 2004 s.11', 'public-body', 'england', 'unknown'],
    ['Children Act 2004 s.11', 'no-such-kind', 'england', 'unknown'],
    ['Children Act 2004 s.11', 'british-transport-police', 'united-kingdom', 'yes'],
    ['Children Act 2004 s.10', 'nhs-trust', 'england', 'no'],
    ['Children Act 2004 s.16E', 'icb', 'england', 'yes'],
    ['Children Act 2004 s.16E', 'district-council', 'england', 'no'],
    ['Children Act 2004 s.16LA', 'charity', 'england', 'unknown'],
    ['Children Act 2004 s.16LA', 'council', 'england', 'yes'],
    ['Children Act 2004 s.16G', 'school', 'england', 'unknown'],
    ['Children Act 2004 s.16G', 'university', 'england', 'no'],
    ['Housing Act 1985 s.27', 'housing-company', 'england', 'unknown'],
    ['Education Act 2002 s.157', 'academy', 'england', 'yes'],
    ['Education Act 2002 s.157', 'school', 'england', 'no'],
    ['Education Act 2002 s.175', 'school', 'england', 'yes'],
    ['Education Act 2002 s.175', 'academy', 'england', 'no'],
    ['Education Act 2002 s.175', 'college', 'england', 'yes'],
    ['Crime and Disorder Act 1998 s.115', 'charity', 'england', 'yes'],
    ['Crime and Disorder Act 1998 s.115', 'charity', 'scotland', 'no'],
    ['Common law policing purposes', 'police', 'england', 'yes'],
    ['Common law policing purposes', 'council', 'england', 'no'],
    ['Localism Act 2011 s.1', 'council', 'england', 'yes'],
    ['Localism Act 2011 s.1', 'council', 'wales', 'no'],
    ['Localism Act 2011 s.1', 'police', 'england', 'no'],
    ['Police, Crime, Sentencing and Courts Act 2022 s.16', 'icb', 'england', 'no'],
    ['Serious Crime Act 2007 s.68', 'charity', 'england', 'no'],
    ['Digital Economy Act 2017 s.35', 'council', undefined, 'yes'],
    ['Human Rights Act 1998', 'council', 'england', 'no'],
    ['Mental Capacity Act 2005', 'council', 'england', 'no'],
    ['Human Rights Act 1998', 'other', undefined, 'no'],
    ['Mental Capacity Act 2005', 'other', undefined, 'no'],
  ])('%s, %s in %s: %s', (citation, kind, nation, answer) => {
    expect(reaches(law, power(citation), kind, nation)).toBe(answer);
  });
});

describe('mayReceive', () => {
  it('keeps what is disclosed under section 115 to relevant authorities', () => {
    expect(mayReceive(law, power('Crime and Disorder Act 1998 s.115'), 'police')).toBe('yes');
    expect(mayReceive(law, power('Crime and Disorder Act 1998 s.115'), 'charity')).toBe('no');
    expect(mayReceive(law, power('Crime and Disorder Act 1998 s.115'), undefined)).toBe('unknown');
    expect(mayReceive(law, power('Children Act 2004 s.11'), 'charity')).toBe('yes');
  });
});

describe('servesAbout', () => {
  const serves = (citation: string, ...abouts: readonly string[]): string => {
    const power = findPower(law, citation);
    return power === undefined ? 'no such power' : servesAbout(law, power, abouts);
  };

  it.each([
    ['Care Act 2014 s.42', 'anti-social-behaviour', 'no'],
    ['Care Act 2014 s.42', 'safeguarding-adults', 'yes'],
    ['Care Act 2014 s.45', 'safeguarding-children', 'no'],
    ['Offender Management Act 2007 s.14', 'learning-and-review', 'no'],
    ['Health and Social Care Act 2012 s.251B', 'safeguarding-children', 'no'],
    ['Health and Social Care Act 2012 s.251B', 'direct-care', 'yes'],
    ['Fire and Rescue Services Act 2004 s.6', 'fire-safety', 'yes'],
    ['Fire and Rescue Services Act 2004 s.6', 'family-support', 'no'],
    ['Crime and Disorder Act 1998 s.17', 'anti-social-behaviour', 'yes'],
    ['Housing Act 1996 s.218A', 'anti-social-behaviour', 'yes'],
    ['Anti-social Behaviour, Crime and Policing Act 2014 s.104', 'anti-social-behaviour', 'yes'],
    ['Localism Act 2011 s.1', 'anti-social-behaviour', 'yes'],
    ['Care Act 2014 s.42', 'no-such-word', 'unknown'],
  ])('says whether %s can serve %s', (citation, about, answer) => {
    expect(serves(citation, about)).toBe(answer);
  });

  it('is met where a purpose is about something else besides, and unknown where it does not say', () => {
    expect(serves('Care Act 2014 s.42', 'anti-social-behaviour', 'safeguarding-adults')).toBe('yes');
    expect(serves('Care Act 2014 s.42')).toBe('unknown');
  });
});

describe('canServe', () => {
  const serves = (paragraph: number, about: string): string => {
    const found = law.schedule1.get(String(paragraph));
    if (found === undefined) throw new Error(`no paragraph ${paragraph}`);
    return canServe(law, found, about);
  };

  it('lets safeguarding be served by 18, and by 6 as any purpose is', () => {
    expect(serves(18, 'safeguarding-children')).toBe('yes');
    expect(serves(6, 'safeguarding-children')).toBe('yes');
    expect(serves(6, 'debt')).toBe('yes');
    expect(serves(18, 'debt')).toBe('no');
    expect(serves(18, 'research')).toBe('no');
    expect(serves(4, 'research')).toBe('yes');
    expect(serves(13, 'safeguarding-children')).toBe('no');
    expect(serves(14, 'fraud')).toBe('yes');
    expect(serves(10, 'crime-investigation')).toBe('yes');
    expect(serves(2, 'crime-prevention')).toBe('no');
    expect(serves(18, 'no-such-word')).toBe('unknown');
    expect(serves(18, 'constructor')).toBe('unknown');
  });

  it('lists the paragraphs for a purpose in the order of the Schedule', () => {
    expect(paragraphsFor(law, 'direct-care').map((paragraph) => paragraph.id)).toEqual([
      '2',
      '6',
      '29',
      '30',
      '31',
      '32',
      '33',
      '34',
      '36',
    ]);
  });

  it('has a word for every paragraph that a sharing agreement can use', () => {
    const unused = [...law.schedule1.values()].filter(
      (p) => p.anyPurpose === 'no' && ![...law.abouts.values()].some((about) => about.schedule1.includes(Number(p.id))),
    );
    expect(unused.map((paragraph) => paragraph.id)).toEqual(['13', '20', '21', '22', '35', '37']);
  });
});
