/** Law enforcement by competent authorities that is said to be none. */
import { CRISIS, drop, editing, EXPLOITATION, LONDON, MISSING, MONEY, set } from '../../edits.ts';

const deny = (purpose: string) => set(`purposes/${purpose}/lawEnforcement`, 'no');

export const mutator = editing('law/enforcement-denied', [
  [EXPLOITATION, 'investigation', deny('investigate')],
  [
    EXPLOITATION,
    'investigation, and safety besides',
    set('purposes/investigate/about', ['safeguarding-children', 'crime-investigation']),
    deny('investigate'),
  ],
  [MONEY, 'investigation of fraud', deny('investigate')],
  [MONEY, 'fraud for which the council is competent', set('purposes/investigate/about', 'fraud'), deny('investigate')],
  [MONEY, 'prosecution', set('purposes/investigate/about', 'crime-investigation'), deny('investigate')],
  [
    MONEY,
    'investigation by the police, told to a council that is not competent',
    deny('investigate'),
    drop('parties/mereshire-council/competentFor'),
    set('lawful/data-matching/purposes', 'all'),
    set('lawful/fraud-condition/purposes', 'all'),
  ],
  [MISSING, 'search', set('purposes/find/about', 'crime-investigation')],
  [LONDON, 'finding those who do harm', deny('identify-perpetrators')],
  [
    LONDON,
    'finding those who do harm, and nothing else',
    set('purposes/identify-perpetrators/about', 'crime-investigation'),
    deny('identify-perpetrators'),
  ],
  [CRISIS, 'crimes', deny('crime')],
  [
    CRISIS,
    'crimes, and safety besides',
    set('purposes/crime/about', ['crime-investigation', 'safeguarding-adults']),
    deny('crime'),
  ],
  [CRISIS, 'prevention of crimes', set('purposes/crime/about', 'crime-prevention'), deny('crime')],
]);
