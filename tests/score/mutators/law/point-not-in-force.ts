/** Recognised legitimate interests before they were law. */
import { EXPLOITATION, FLOOD, MISSING, editing, set, told } from '../../edits.ts';

// The texts of London and Wirral rest on other law of 2026 besides: an earlier day there is more than one defect.

export const mutator = editing('law/point-not-in-force', [
  [FLOOD, 'in force a month too early', set('effective', '2026-01-09'), told('lawful/recognised-interest')],
  [FLOOD, 'in force a day too early', set('effective', '2026-02-04'), told('lawful/recognised-interest')],
  [FLOOD, 'in force a year too early', set('effective', '2025-03-09'), told('lawful/recognised-interest')],
  [
    MISSING,
    'charity on an interest of later',
    set('parties/harbour-youth', {}),
    set('lawful/charity', {
      parties: 'harbour-youth',
      purposes: 'find',
      data: 'identity',
      article6: 'ea',
      annex1: '6',
    }),
  ],
  [
    MISSING,
    'association on an interest of later',
    set('parties/mere-homes', {}),
    set('lawful/association', {
      parties: 'mere-homes',
      purposes: 'find',
      data: 'identity',
      article6: 'ea',
      annex1: '5',
    }),
  ],
  [
    MISSING,
    'research charity on an interest of later',
    set('parties/tidewater-institute', {}),
    set('lawful/institute', {
      parties: 'tidewater-institute',
      purposes: 'find',
      data: 'identity',
      article6: 'ea',
      annex1: '6',
    }),
  ],
  [EXPLOITATION, 'in force since a fortnight too early', set('effective', '2026-01-22'), told('lawful/charity')],
  [EXPLOITATION, 'in force since a day too early', set('effective', '2026-02-04'), told('lawful/charity')],
]);
