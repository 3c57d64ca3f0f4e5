/** An agreement in plain words: few points, however large the agreement. */
import { describe, expect, it } from 'vitest';
import { plainTier } from '../../src/site/plain-tier.ts';
import { published } from '../../src/site/published.ts';
import { readExample } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('.');
const site = published({ ...siteContext(), register });
const MOST = 10;

describe.each(register.entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  const answers = plainTier(site, entry);

  it('has an answer to every question, in few points', () => {
    expect(answers).toHaveLength(6);
    for (const { question, points } of answers) expect(points.length, question).toBeLessThanOrEqual(MOST);
  });

  it('names every party, and a body with several services once', () => {
    const said = JSON.stringify(answers[0]);
    for (const party of entry.parties.values()) expect(said).toContain(party.organisation?.facts.name ?? party.title);
  });

  it('says to which role of which body to write', () => {
    const [point] = answers.at(-1)?.points ?? [];
    expect(point?.text).toContain(entry.terms.owner.role);
    expect(point?.links[0]?.text).toBe(register.organisations.get(entry.terms.owner.organisation)?.facts.name);
  });
});
