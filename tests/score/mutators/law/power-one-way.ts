/** Law for one half of a flow, cited for both. */
import { LONDON, MISSING, MONEY, PORT, editing, set } from '../../edits.ts';

export const mutator = editing('law/power-one-way', [
  [MISSING, 'power to disclose', set('lawful/public-task/powers', 'Crime and Disorder Act 1998 s.115')],
  [
    PORT,
    'power to disclose',
    set('lawful/serious-violence-duty/powers', 'Police, Crime, Sentencing and Courts Act 2022 s.16'),
  ],
  [PORT, 'another power to disclose', set('lawful/serious-violence-duty/powers', 'Crime and Disorder Act 1998 s.115')],
  [MISSING, 'duty to disclose', set('lawful/public-task/powers', 'Crime and Disorder Act 1998 s.17A')],
  [
    MISSING,
    'power and duty to disclose',
    set('lawful/public-task/powers', ['Crime and Disorder Act 1998 s.17A', 'Crime and Disorder Act 1998 s.115']),
  ],
  [PORT, 'duty to disclose', set('lawful/serious-violence-duty/powers', 'Crime and Disorder Act 1998 s.17A')],
  [MONEY, 'power against fraud', set('lawful/data-matching/powers', 'Serious Crime Act 2007 s.68')],
  [
    LONDON,
    'receiving for benefits',
    set('lawful/authorities-and-benefits/powers', 'Crime and Disorder Act 1998 s.115'),
    set('lawful/benefits/powers', 'Crime and Disorder Act 1998 s.115'),
  ],
  [MONEY, 'power of the pilot for the police', set('lawful/data-matching/powers', 'Digital Economy Act 2017 s.56')],
]);
