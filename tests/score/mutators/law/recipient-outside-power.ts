/** Recipients whom the power to disclose leaves out. */
import { EXPLOITATION, HOSPITAL, LONDON, editing, set, told } from '../../edits.ts';

export const mutator = editing('law/recipient-outside-power', [
  [
    EXPLOITATION,
    'power that leaves charities out',
    set('lawful/public-task/direction', 'receive'),
    set('lawful/disclosing', {
      purposes: 'all',
      data: 'all',
      direction: 'send',
      article6: 'e',
      powers: 'Crime and Disorder Act 1998 s.115',
    }),
  ],
  [
    EXPLOITATION,
    'power that leaves charities out, for protection',
    set('lawful/public-task/direction', 'receive'),
    set('lawful/disclosing', {
      purposes: 'protect',
      data: 'all',
      direction: 'send',
      article6: 'e',
      powers: 'Crime and Disorder Act 1998 s.115',
    }),
    set('lawful/reporting', {
      purposes: 'investigate',
      data: 'all',
      direction: 'send',
      article6: 'e',
      powers: ['Children Act 2004 s.11', 'Education Act 2002 s.175', 'Education Act 2002 s.157'],
    }),
  ],
  [
    HOSPITAL,
    'power that leaves research out',
    set('lawful/health-task/purposes', 'care'),
    set('lawful/disclosing', {
      purposes: 'evaluation',
      data: 'linked-records',
      direction: 'send',
      article6: 'e',
      powers: 'Crime and Disorder Act 1998 s.115',
    }),
  ],
  [
    LONDON,
    'authorities that tell partners of crime',
    set('lawful/authorities/direction', 'receive'),
    set('lawful/authorities-and-crime/purposes', 'all'),
    told('lawful'),
  ],
  [
    LONDON,
    'colleges that may tell some police only',
    set('lawful/colleges/purposes', ['assess-risk', 'protect-victims', 'coordinate-support', 'assure-and-learn']),
    told('lawful'),
  ],
  [
    LONDON,
    'fire brigade that may tell some police only',
    set('lawful/fire-and-crime/powers', 'Crime and Disorder Act 1998 s.115'),
  ],
  [
    LONDON,
    'practices that may tell some police only',
    set('lawful/general-practice/purposes', [
      'assess-risk',
      'protect-victims',
      'coordinate-support',
      'assure-and-learn',
    ]),
    told('lawful'),
  ],
  [
    LONDON,
    'ambulance service that may tell some police only',
    set('lawful/nhs-trusts/parties', 'nhs-trusts-in-london'),
    set('lawful/ambulance', {
      parties: 'london-ambulance-service',
      purposes: ['assess-risk', 'protect-victims', 'coordinate-support', 'assure-and-learn'],
      data: 'all',
      article6: 'e',
      powers: 'Children Act 2004 s.11',
    }),
    told('lawful'),
  ],
]);
