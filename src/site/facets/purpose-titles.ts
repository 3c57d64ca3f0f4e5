/**
 * What purposes can be about, in the language of the pages. The law data names them in English (`schemas/law/abouts.yaml`),
 * and a register may name more of its own: those have no other name.
 */
import { humanise } from '../../register/party.ts';
import { at, type Published } from '../published.ts';

export function purposeTitle(site: Published, id: string): string {
  const key = at(TITLES, id);
  if (site.language !== 'en' && key !== undefined) return site.t(key);
  return site.law.abouts.get(id)?.title ?? humanise(id);
}

/** One message for each of the law data. */
export const TITLES: Readonly<Record<string, string>> = {
  'safeguarding-children': 'purpose.safeguarding-children',
  'family-support': 'purpose.family-support',
  'safeguarding-adults': 'purpose.safeguarding-adults',
  'domestic-abuse': 'purpose.domestic-abuse',
  'missing-people': 'purpose.missing-people',
  'direct-care': 'purpose.direct-care',
  'social-care': 'purpose.social-care',
  'mental-health-crisis': 'purpose.mental-health-crisis',
  'public-health': 'purpose.public-health',
  'health-management': 'purpose.health-management',
  'emergency-response': 'purpose.emergency-response',
  'fire-safety': 'purpose.fire-safety',
  'crime-prevention': 'purpose.crime-prevention',
  'crime-investigation': 'purpose.crime-investigation',
  'serious-violence': 'purpose.serious-violence',
  'anti-social-behaviour': 'purpose.anti-social-behaviour',
  'offender-management': 'purpose.offender-management',
  'youth-justice': 'purpose.youth-justice',
  radicalisation: 'purpose.radicalisation',
  'licensing-and-regulation': 'purpose.licensing-and-regulation',
  fraud: 'purpose.fraud',
  'financial-crime': 'purpose.financial-crime',
  debt: 'purpose.debt',
  taxation: 'purpose.taxation',
  'welfare-benefits': 'purpose.welfare-benefits',
  housing: 'purpose.housing',
  'employment-support': 'purpose.employment-support',
  'economic-development': 'purpose.economic-development',
  resettlement: 'purpose.resettlement',
  education: 'purpose.education',
  'school-attendance': 'purpose.school-attendance',
  'special-educational-needs': 'purpose.special-educational-needs',
  'early-years': 'purpose.early-years',
  counselling: 'purpose.counselling',
  evaluation: 'purpose.evaluation',
  research: 'purpose.research',
  'service-planning': 'purpose.service-planning',
  'learning-and-review': 'purpose.learning-and-review',
  'equality-monitoring': 'purpose.equality-monitoring',
  workforce: 'purpose.workforce',
  'court-proceedings': 'purpose.court-proceedings',
  'elected-representatives': 'purpose.elected-representatives',
  sport: 'purpose.sport',
};
