/** The ways to look through the register, in the order in which pages name them. */
import { areas } from './areas.ts';
import { data } from './data.ts';
import type { Facet } from './facet.ts';
import { frameworks } from './frameworks.ts';
import { organisations } from './organisations.ts';
import { people } from './people.ts';
import { powers } from './powers.ts';
import { purposes } from './purposes.ts';
import { reviewMonths, reviewOwners, reviewStates } from './reviews.ts';
import { states } from './states.ts';
import { themes } from './themes.ts';

export const FACETS: readonly Facet[] = [
  people,
  themes,
  organisations,
  purposes,
  data,
  powers,
  areas,
  frameworks,
  states,
  reviewStates,
  reviewMonths,
  reviewOwners,
];
