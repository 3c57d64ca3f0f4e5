/** Points and paragraphs that cannot serve what the purpose is about. */
import { CRISIS, EXPLOITATION, HOSPITAL, LONDON, MONEY, PORT, WIRRAL, editing, set, told } from '../../edits.ts';

export const mutator = editing('law/paragraph-off-purpose', [
  [PORT, 'fraud', set('lawful/serious-violence-duty/schedule1', ['10', '14'])],
  [PORT, 'fraud alone', set('lawful/serious-violence-duty/schedule1', '14')],
  [MONEY, 'safeguarding', set('lawful/fraud-condition/schedule1', ['14', '18'])],
  [EXPLOITATION, 'fraud', set('lawful/safeguarding/schedule1', ['10', '14', '18'])],
  [EXPLOITATION, 'counselling', set('lawful/safeguarding/schedule1', ['10', '17', '18'])],
  [HOSPITAL, 'research for something else', set('purposes/evaluation/about', 'housing'), told('lawful/research')],
  [LONDON, 'sport in returns', set('lawful/returns/schedule1', ['6', '28'])],
  [LONDON, 'fraud alone in returns', set('lawful/returns/schedule1', '14')],
  [LONDON, 'insurance in safeguarding', set('lawful/safeguarding-by-independents/schedule1', ['18', '20'])],
  [LONDON, 'fraud in staff conduct', set('lawful/staff-allegations/schedule1', '14')],
  [CRISIS, 'equality in police learning', set('lawful/learning-condition/schedule1', ['6', '8'])],
  [CRISIS, 'money laundering in reports', set('lawful/crime-condition/schedule1', ['10', '15'])],
  [CRISIS, 'pensions alone in police learning', set('lawful/learning-condition/schedule1', '21')],
  [EXPLOITATION, 'a contract with the child', set('lawful/public-task/article6', ['b', 'e'])],
  [EXPLOITATION, 'security for a charity', set('lawful/charity/annex1', ['2', '5', '6'])],
  [EXPLOITATION, 'an emergency alone for a charity', set('lawful/charity/annex1', '3')],
  [LONDON, 'an emergency in safeguarding', set('lawful/independent-safeguarding/annex1', ['1', '4', '6'])],
  [LONDON, 'security in crime', set('lawful/independent-support/annex1', ['2', '6'])],
  [CRISIS, 'a contract with the patient', set('lawful/police-task/article6', ['b', 'e'])],
  [WIRRAL, 'security in safeguarding', set('lawful/safeguarding-interest/annex1', ['2', '6'])],
  [WIRRAL, 'an emergency alone in safeguarding', set('lawful/safeguarding-interest/annex1', '4')],
  [WIRRAL, 'sport in functions', set('lawful/statutory-purposes/schedule1', ['6', '27'])],
  [WIRRAL, 'fraud in safeguarding', set('lawful/safeguarding-condition/schedule1', ['14', '18'])],
]);
