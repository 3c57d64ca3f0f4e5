/** Prose on telling the regulator of a breach: what leaves the law's time or threshold behind, and what sounds like it. */
import { describe, expect, it } from 'vitest';
import { breachDeadline } from '../../../src/rules/law/breach-deadline.ts';
import { breachThreshold } from '../../../src/rules/law/breach-threshold.ts';
import { foundIn } from '../../helpers/said.ts';

const setting = { id: 'mereshire-exploitation' } as const;

const LATE = [
  'The controller reports a breach to the ICO within 7 days.',
  'The controller tells the Information Commissioner of a breach within 96 hours.',
  'A breach is reported to the Information Commissioner without undue delay and in any event within five working days.',
  'The ICO is notified of any personal data breach within ten days.',
  'Within seven days the controller reports the breach to the regulator.',
  'The party must, within 5 working days, notify the ICO of the breach.',
  'The other parties hear of a breach within 24 hours, and the ICO is told within 7 days.',
  'After a breach the controller has ten days to notify the Information Commissioner’s Office.',
  'A serious incident is formally reported to the ICO no later than one week.',
  'Where there is a breach, the supervisory authority must be informed within four days.',
  'Each breach is notified to the Information Commission in any case within two working days.',
];

const IN_TIME = [
  'The controller reports a breach to the ICO within 72 hours.',
  'The controller tells the Information Commissioner of a breach without undue delay and, where feasible, within 72 hours of becoming aware.',
  'The ICO is told of a breach within 72 hours, and the people concerned within 7 days.',
  'A breach is reported to the ICO within three days.',
  'A breach is reported to the ICO within one working day.',
  'Once the ICO has been notified of a breach, lessons are recorded within 28 days.',
  'After the ICO has been told of a breach, the parties meet within 14 days.',
  'A review takes place within 28 days of a breach that was reported to the ICO.',
  'Within seven days of a report to the ICO, the parties meet to learn from the breach.',
  'The breach of 2024 was reported to the ICO within six days, which was too late.',
  'The controller tells the ICO within 72 hours of a breach and sends a full report within 30 days.',
  'The board decides within 7 days whether to tell people of the breach that the ICO knows of.',
  'A person may complain to the ICO, and the controller answers the complaint within 30 days.',
  'The Police and Crime Commissioner is told of a breach within 7 days.',
  'The data protection officer of each party hears of a breach within five working days.',
  'The log of breaches is sent to the parties within 10 days of the end of each quarter.',
  'Records of a breach are kept for six years and shown to the ICO when it asks.',
  'The parties meet within five working days of a breach and agree what to tell the ICO.',
  'A breach is put right within 10 days.',
  'The Information Commissioner answers a report of a breach within 30 days or so.',
  'A processor tells the controller of a breach within 24 hours, so that the ICO hears of it within 72 hours.',
];

describe('law/breach-deadline, in prose', () => {
  it('finds times that are too long', async () => {
    expect(await foundIn(breachDeadline, LATE, setting)).toEqual(LATE);
  });

  it('finds nothing in sound sentences', async () => {
    expect(await foundIn(breachDeadline, IN_TIME, setting)).toEqual([]);
  });
});

const ONLY_GRAVE = [
  'Serious breaches are reported to the ICO.',
  'Only serious data breaches are reported to the Information Commissioner.',
  'The controller notifies the ICO of significant breaches within 72 hours.',
  'If there is a significant risk to individuals from a breach, the controller reports it to the ICO.',
  'The ICO is told where a breach is serious.',
  'Where a breach is likely to result in a high risk to people, the Information Commissioner must be notified.',
  'A breach that causes substantial harm is reported to the regulator.',
  'The controller informs the ICO of any incident if the risk is high.',
  'The controller tells the regulator of any breach that is likely to result in a high risk to people.',
];

const EVERY = [
  'The controller tells the ICO of a breach unless it is unlikely to result in a risk to people.',
  'The ICO is told of a breach within 72 hours. Where the risk is high, the people concerned are told too.',
  'Where a breach puts people at high risk, the controller tells the people concerned, and it has told the ICO before.',
  'A serious breach is reported to the ICO by telephone at once, and every other breach within 72 hours.',
  'This agreement is reviewed after a serious breach or a finding by the Information Commissioner.',
  'A serious breach is reported to the chief executive of each party.',
  'The controller consults the Information Commissioner if a high risk remains.',
  'All breaches are logged, and serious incidents are looked into by the lead.',
  'The ICO is told of any breach, whether or not the risk is high.',
  'A breach is reported to the ICO unless it is unlikely that anyone comes to harm. Serious breaches are reported to the ICO by telephone.',
  'Any breach is reported to the ICO, a serious breach by telephone.',
  'Each party reports a breach to the ICO if it is likely to result in a risk.',
  'People are told without undue delay where a breach is likely to result in a high risk to them.',
  'Serious breaches were once the only ones that the law spoke of.',
  'A significant breach of this agreement can lead to its end.',
  'The party weighs how severe a breach is before it tells the ICO.',
];

describe('law/breach-threshold', () => {
  it('finds reports of grave breaches alone', async () => {
    expect(await foundIn(breachThreshold, ONLY_GRAVE, setting)).toEqual(ONLY_GRAVE);
  });

  it('finds nothing in sound sentences', async () => {
    expect(await foundIn(breachThreshold, EVERY, setting)).toEqual([]);
  });
});
