/** Names made from titles, as people read them for good: they are part of what is signed. */
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/base/slug.ts';

describe('a name made from a title', () => {
  it.each([
    ['Adults who may come to harm by fire at home', 30, 'adults-who-may-come-to-harm'],
    ['Keep adults safe from fire at home', 30, 'keep-adults-safe-from-fire'],
    ['Children of whom nobody knows where they are', 17, 'children'],
    ['Support for people who are leaving hospital', 24, 'support-for-people'],
    ['Who is at risk', 30, 'who-is-at-risk'],
    // What fits is whole, whatever it ends with, and something is always left.
    ['What it is for', 30, 'what-it-is-for'],
    ['To and from', 6, 'to-and'],
    ['Pseudopseudohypoparathyroidism', 12, 'pseudopseudo'],
    ['???', 30, 'fallback'],
  ])('%s, in %i letters', (title, longest, name) => {
    expect(slug(title, 'fallback', longest)).toBe(name);
  });
});
