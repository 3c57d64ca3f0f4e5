/** Keys to the codes in the hands of those who receive the records. */
import { CRISIS, editing, HOSPITAL, set, type Change } from '../../edits.ts';

const ofStudy = (words: string): Change => set('data/linked-records/keyHeldBy', words);
const ofCases = (words: string): Change => set('data/case-studies/keyHeldBy', words);

export const mutator = editing('law/key-with-recipient', [
  [HOSPITAL, 'the institute', ofStudy('Tidewater Institute')],
  [HOSPITAL, 'its name in the agreement', ofStudy('tidewater-institute')],
  [HOSPITAL, 'its label', ofStudy('The evaluators')],
  [HOSPITAL, 'a person there', ofStudy('The data manager of Tidewater Institute, under lock')],
  [HOSPITAL, 'both', ofStudy('Tidewater Institute and Mere Valley NHS Foundation Trust')],
  [HOSPITAL, 'the recipients', ofStudy('The recipients')],
  [CRISIS, 'the police', ofCases('West Yorkshire Police')],
  [CRISIS, 'every party', ofCases('Every party')],
  [CRISIS, 'the recipients', ofCases('The recipients, each for its own cases')],
]);
