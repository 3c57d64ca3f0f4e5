/** Which words leave a lawful basis open, and which only look like it. */
import { describe, expect, it } from 'vitest';
import { hedgeIn } from '../../src/rules/hedges.ts';

describe('prose that leaves the basis open', () => {
  it.each([
    ['The condition is likely to be substantial public interest.', 'is likely to be substantial public interest'],
    ['The lawful basis is most likely to be Article 6(1)(e).', 'is most likely to be Article 6'],
    ['The most likely lawful basis is public task.', 'most likely lawful basis'],
    ['Article 6(1)(c) may be relied on.', 'may be relied on'],
    ['Legitimate interests might also be relied upon.', 'might also be relied upon'],
    ['The partners could rely on Article 9(2)(g).', 'partners could rely on'],
    ['The legal basis is, where appropriate, one of those below.', 'where appropriate, one of'],
    ['Article 9(2)(h) will probably apply.', 'probably apply'],
  ])('%s', (text, hedge) => {
    expect(hedgeIn(text, 'of prose')).toBe(hedge);
  });
});

describe('the reason for a ground', () => {
  it.each([
    ['This is likely to apply to most cases.', 'is likely to apply'],
    ['It may be relied on.', 'may be relied on'],
    ['Practices must share what is likely to help with the care of their patient.', undefined],
    ['Consent is not asked where it is likely to put a child at risk.', undefined],
    ['The board relies on it because each council has the duty.', undefined],
    ['A child may be at risk.', undefined],
  ])('%s', (text, hedge) => {
    expect(hedgeIn(text, 'of a ground')).toBe(hedge);
  });
});

describe('prose that leaves nothing open', () => {
  it.each([
    'The council relies on Article 6(1)(e).',
    'Vital interests may be relied on only where nobody can ask the person.',
    'Article 9(2)(c) may be relied on where the person cannot consent.',
    'A condition that is only likely to apply is no ground.',
    'Older texts said that the condition is “likely to be” one of four.',
    'Under the Article 9 condition they share what is likely to help.',
    'Notice is given unless that is likely to be dangerous.',
    'The lawful basis must be stated; harm is likely to follow if it is not.',
    'The partners could rely on each other.',
    'Where there is likely to be a risk to life, vital interests are relied on.',
    'If consent is likely to be refused, ask the duty officer.',
  ])('%s', (text) => {
    expect(hedgeIn(text, 'of prose')).toBeUndefined();
  });
});
