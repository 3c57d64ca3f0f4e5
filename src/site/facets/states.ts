/** By status: what the log of each agreement says. */
import type { Facet, FacetValue } from './facet.ts';
import type { Published } from '../published.ts';
import { type State, STATES, stateOf } from '../words.ts';

export const states: Facet = {
  folder: 'status',
  title: 'facet.states.title',
  one: 'facet.states.one',
  lead: 'facet.states.lead',
  values: (site, entry) => [named(site, stateOf(entry))],
  known: (site) =>
    (Object.keys(STATES) as readonly State[])
      .filter((state) => !SELDOM.has(state) || site.entries.some((entry) => stateOf(entry) === state))
      .map((state) => named(site, state)),
  about: (site, { id }) => ({ paragraphs: [site.t(ABOUT[id as State])] }), // its values are these alone
};

/** States that are not shown where no agreement is in them. */
const SELDOM: ReadonlySet<State> = new Set(['draft', 'listed']);

const ABOUT: Readonly<Record<State, string>> = {
  'in-force': 'facet.states.about-in-force',
  suspended: 'facet.states.about-suspended',
  ended: 'facet.states.about-ended',
  listed: 'facet.states.about-listed',
  draft: 'facet.states.about-draft',
};

function named(site: Published, state: State): FacetValue {
  return { id: state, title: site.t(STATES[state]) };
}
