/** Every question about a new agreement, in the order in which they are asked. */
import { heading } from './groups/heading.ts';
import { flows, information } from './groups/information.ts';
import { lawGroup } from './groups/law.ts';
import { need } from './groups/need.ts';
import { keepers, parties } from './groups/parties.ts';
import { people, purposes } from './groups/purposes.ts';
import { terms } from './groups/terms.ts';
import type { Group } from './question.ts';

export const GROUPS: readonly Group[] = [
  need,
  heading,
  parties,
  keepers,
  purposes,
  people,
  information,
  flows,
  lawGroup,
  terms,
];
