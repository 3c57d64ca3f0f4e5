/** Provisions that a text cites go with the Act that they are of, before it or behind it. */
import { describe, expect, it } from 'vitest';
import { lawIn } from '../../src/exchange/draft/law-cited.ts';
import { law } from '../helpers/example.ts';

const cited = (words: string): readonly string[] => lawIn(words, law).map(({ citation }) => citation);

describe('citations in a row', () => {
  const both = ['Children Act 2004 s.10', 'Crime and Disorder Act 1998 s.17'];
  it.each([
    ['section 10 of the Children Act 2004, section 17 of the Crime and Disorder Act 1998', both],
    ['section 10 of the Children Act 2004 and section 17 of the Crime and Disorder Act 1998', both],
    ['section 10 of the Children Act 2004; section 17 of the Crime and Disorder Act 1998', both],
    ['s.10 Children Act 2004, s.17 Crime and Disorder Act 1998', both],
    ['Children Act 2004, s.10, Crime and Disorder Act 1998, s.17', both],
    ['Children Act 2004 s.10 and Crime and Disorder Act 1998 s.17', both],
    ['Children Act 2004 (section 10); Crime and Disorder Act 1998 (section 17)', both],
    ['Children Act 2004 section 10 Crime and Disorder Act 1998 section 17', both],
    ['the Children Act 2004, section 10, section 17 of the Crime and Disorder Act 1998', both],
    [
      'sections 10, 11 and 16E of the Children Act 2004, the Care Act 2014, sections 6 and 7',
      [
        'Children Act 2004 s.10',
        'Children Act 2004 s.11',
        'Children Act 2004 s.16E',
        'Care Act 2014 s.6',
        'Care Act 2014 s.7',
      ],
    ],
    [
      'section 6(1) and (2) of the Care Act 2014, section 10 of the Children Act 2004',
      ['Care Act 2014 s.6', 'Children Act 2004 s.10'],
    ],
    [
      'Section 17 of the Crime and Disorder Act 1998, section 115 of that Act',
      ['Crime and Disorder Act 1998 s.17', 'Crime and Disorder Act 1998 s.115'],
    ],
    [
      'regulation 3 of the Watch Towers (Lamps) Regulations 2014, regulation 5 of the Harbour Lights Regulations 2016',
      ['Watch Towers (Lamps) Regulations 2014 regulation 3', 'Harbour Lights Regulations 2016 regulation 5'],
    ],
    [
      'paragraph 4 of Schedule 2 to the Watch Towers Act 2014, section 10 of the Children Act 2004',
      ['Watch Towers Act 2014 Schedule 2 paragraph 4', 'Children Act 2004 s.10'],
    ],
    ['Watch Towers Act 2014, Schedule 2, paragraph 4', ['Watch Towers Act 2014 Schedule 2, paragraph 4']],
  ])('%s', (words, expected) => {
    expect(cited(words)).toEqual(expected);
  });
});

describe('provisions of a law that is not named in full', () => {
  it('go with no other', () => {
    expect(cited('section 10 of the Children Act 2004, section 17 of the 1998 Act')).toEqual([
      'Children Act 2004 s.10',
    ]);
    expect(cited('The Children Act 2004, section 17 of the Crime and Disorder Act')).toEqual(['Children Act 2004']);
  });

  it('are none where they are days and years', () => {
    expect(cited('the Children Act 2004, section 10, 12 March 2020')).toEqual(['Children Act 2004 s.10']);
  });
});
