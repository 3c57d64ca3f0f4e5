/** Nothing is said of freedom of information requests. */
import { editing } from '../../edits.ts';
import { withoutRight } from '../../pieces.ts';

export const mutator = editing('law/freedom-of-information', withoutRight('freedomOfInformation'));
