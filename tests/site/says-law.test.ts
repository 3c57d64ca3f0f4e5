/** On which law the parties of an agreement rely: pages, facets and data say so of the same agreements. */
import { expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import { sharingData } from '../../src/site/data/agreement-data.ts';
import { factsOf, powersOf } from '../../src/site/data/facts.ts';
import { powers } from '../../src/site/facets/powers.ts';
import { law } from '../../src/site/plain-law.ts';
import { published } from '../../src/site/published.ts';
import { reasonsOf } from '../../src/site/relied-on.ts';
import { readExample } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('examples/mereshire');

it.each([
  ['nothing', [], true, true],
  ['purposes', ['purpose'], true, false],
  ['information', ['data'], true, false],
  ['the lawful basis', ['lawful-basis'], false, false],
  ['the confidentiality that goes with it', ['confidentiality'], false, false],
] as const)('where %s is withheld', (_what, sections, says, inFull) => {
  const withheld = sections.length === 0 ? undefined : { sections, because: 'Reasons' };
  const entries = register.entries.map((one): Entry => ({ ...one, withheld }));
  const site = published({ ...siteContext(), register: { ...register, entries } });
  const entry = site.entry('mereshire-exploitation') as Entry;
  expect({
    data: powersOf(factsOf(site, entry).lawful ?? []).length > 0,
    facet: powers.values(site, entry).length > 0,
    page: law(site, entry, undefined).points.length > 0,
    reasons: reasonsOf(site, entry).size > 0,
  }).toEqual({ data: says, facet: says, page: says, reasons: says });
  expect(sharingData(site, entry)['lawful'] !== null).toBe(inFull);
});
