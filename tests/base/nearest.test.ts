import { describe, expect, it } from 'vitest';
import { editDistance, nearest, surely } from '../../src/base/nearest.ts';

describe('editDistance', () => {
  it.each([
    ['', '', 0],
    ['', 'abc', 3],
    ['abc', '', 3],
    ['kitten', 'sitting', 3],
    ['review', 'reveiw', 1],
    ['review', 'revew', 1],
    ['review', 'reviiew', 1],
    ['abcd', 'badc', 2],
    ['ca', 'abc', 3],
  ])('from %j to %j is %i', (from, to, distance) => {
    expect(editDistance(from, to)).toBe(distance);
    expect(editDistance(to, from)).toBe(distance);
  });
});

describe('nearest', () => {
  const words = ['retention', 'review', 'rights', 'requests', 'record', 'to', 'from'];

  it('finds the word that was meant', () => {
    expect(nearest('reveiw', words)).toEqual(['review']);
    expect(nearest('Retention', words)).toEqual(['retention']);
    expect(nearest('tp', words)).toEqual(['to']);
  });

  it('finds nothing where nothing is near', () => {
    expect(nearest('zzzzzz', words)).toEqual([]);
    expect(nearest('x', ['abc'])).toEqual([]);
    expect(nearest('anything', [])).toEqual([]);
  });

  it('gives the nearest first, ties in the order of the alphabet, at most three and none twice', () => {
    expect(nearest('cat', ['cut', 'bat', 'cat', 'car', 'cat'])).toEqual(['cat', 'bat', 'car']);
  });

  it('changes no more than about a third of the word', () => {
    expect(nearest('abcdef', ['abcdxy'])).toEqual(['abcdxy']);
    expect(nearest('abcdef', ['abcxyz'])).toEqual([]);
    expect(nearest('abcd', ['abxy'])).toEqual([]);
  });
});

describe('surely', () => {
  const names = ['mereshire-council', 'mereshire-police', 'harbour-youth', 'ward-a', 'group-1', 'health'];

  it.each([
    ['mereshire-councl', 'mereshire-council'],
    ['harbour-yuoth', 'harbour-youth'],
    ['Harbour Youth', 'harbour-youth'],
    ['mereshire_police', 'mereshire-police'],
    ['heatlh', 'health'],
  ])('%s is %s', (word, expected) => {
    expect(surely(word, names)).toBe(expected);
  });

  it.each(['ward-b', 'group-2', 'harbour-young', 'council', '', 'x'])('%j may be anything', (word) => {
    expect(surely(word, names)).toBeUndefined();
  });

  it('is nothing where two are near', () => {
    expect(surely('identify', ['identity', 'identifier'])).toBe('identity');
    expect(surely('concernt', ['concern', 'concerns'])).toBeUndefined();
    expect(surely('A-B', ['a-b', 'ab'])).toBeUndefined();
  });
});
