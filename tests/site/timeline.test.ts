/** The timeline of reviews: each dated review is in one column, its words say what it draws, and it does not grow with the register. */
import { describe, expect, it } from 'vitest';
import { PATHS } from '../../src/site/links.ts';
import { published } from '../../src/site/published.ts';
import { columnsOf, timelineView } from '../../src/site/timeline.ts';
import { withMany } from '../helpers/many-agreements.ts';
import { siteContext } from '../helpers/site-fixture.ts';

describe.each([7, 2000])('the timeline of %d agreements', (count) => {
  const site = published(siteContext(undefined, count === 7 ? undefined : withMany(count)));
  const view = timelineView(site, PATHS.reviews);
  const svg = String(view?.svg);

  it('counts every current agreement with a review day once, by its state', () => {
    for (const state of ['overdue', 'due', 'in-date'] as const)
      expect(columnsOf(site).reduce((sum, { counts }) => sum + counts[state], 0)).toBe(
        site.entries.filter(({ standing }) => standing.status !== 'ended' && standing.review === state).length,
      );
    expect(columnsOf(site)[0]?.counts).toMatchObject({ due: 0, 'in-date': 0 });
  });

  it('says in words what it draws', () => {
    const words = (view?.words ?? []).map(({ what }) =>
      (what.match(/\d+/g) ?? []).reduce((sum, number) => sum + Number(number), 0),
    );
    const drawn = [...svg.matchAll(/font-weight="700">(\d+)</g)].map((found) => Number(found[1]));
    expect(drawn).toEqual(words);
    expect(drawn.length).toBeGreaterThan(0);
  });

  it('is no wider than a telephone, and nothing in it leaves its sides', () => {
    expect(svg).toContain('viewBox="0 0 340 ');
    for (const [, x = ''] of svg.matchAll(/ x="([^"]+)"/g)) expect(Number(x)).toBeLessThan(320);
  });

  it('is small, and the same when it is made again', () => {
    expect(svg.length).toBeLessThan(9000);
    expect(String(timelineView(site, PATHS.reviews)?.svg)).toBe(svg);
  });
});
