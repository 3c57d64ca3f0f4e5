/** Recognised legitimate interests before they were law. */
import { FLOOD, LONDON, MISSING, drop, editing, set } from '../../edits.ts';

// Wirral's text rests on law of 2026 besides: an earlier day there is more than one defect.

/** Nothing has come into force. */
const DRAFT = set('record/log', [{ date: '2025-05-01', event: 'requested', by: 'Data Protection Officer' }]);

export const mutator = editing('law/point-not-in-force', [
  [FLOOD, 'in force a month too early', set('effective', '2026-01-09')],
  [FLOOD, 'in force a day too early', set('effective', '2026-02-04')],
  [FLOOD, 'in force a year too early', set('effective', '2025-03-09')],
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
      annex1: '3',
    }),
  ],
  [LONDON, 'draft for a day too early', DRAFT, drop('lawful/duty-to-share'), set('effective', '2026-02-04')],
  [LONDON, 'draft for a year too early', DRAFT, drop('lawful/duty-to-share'), set('effective', '2025-06-01')],
]);
