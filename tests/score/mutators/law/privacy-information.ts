/** Nobody tells people that their information is shared. */
import { editing } from '../../edits.ts';
import { withoutRight } from '../../pieces.ts';

export const mutator = editing('law/privacy-information', withoutRight('privacyInformation'));
