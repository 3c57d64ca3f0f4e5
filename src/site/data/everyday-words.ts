/**
 * Words that people use for what agreements call by official names. The search
 * finds an agreement by them where the public may read the official name in it:
 * nobody who looks for their doctor types “general medical services”.
 */
import type { Language } from '../../base/messages.ts';

interface Everyday {
  /** The official names: each of these patterns has to be there. */
  readonly where: readonly RegExp[];
  readonly en: string;
  /** Welsh has fewer: a word that we cannot vouch for is left out. */
  readonly cy: string;
}

const WORDS: readonly Everyday[] = [
  {
    where: [/general practi|\bGPs?\b|primary care|health records?|health history/i],
    en: 'doctor, family doctor, doctors’ notes, surgery, medical records',
    cy: 'meddyg, meddyg teulu, doctor, meddygfa, cofnodion meddygol',
  },
  {
    where: [/hospital|\bNHS (?!England)|\bclinical\b|health (?:service|trust|visit)/i],
    en: 'nurse, hospital doctor, patient, medical',
    cy: 'nyrs, ysbyty, claf, cleifion, iechyd',
  },
  {
    where: [/\bschools?\b|\bpupils?\b/i, /health|\bNHS (?!England)/i],
    en: 'school nurse, jabs, vaccination',
    cy: 'nyrs ysgol',
  },
  {
    where: [/\bschools?\b|\bpupils?\b/i],
    en: 'teacher, truant, truancy, missing school, school fine',
    cy: 'athro, athrawes, ysgol, ysgolion, triwantiaeth',
  },
  {
    where: [/council tax|business rates|revenues|valuation office|\bVOA\b/i],
    en: 'council tax, rates, tax bill, tax band',
    cy: 'treth gyngor',
  },
  {
    where: [
      /\bbenefits? (?:claim|payment|office)|welfare benefit|housing benefit|universal credit|work (?:and|&) pensions|fraud/i,
    ],
    en: 'benefits, benefit fraud, dole, claiming',
    cy: 'budd-daliadau, budd-dal',
  },
  { where: [/\bfraud/i], en: 'cheating, scam', cy: 'twyll, twyllo' },
  { where: [/\bdebt|money[- ]recovery|public money/i], en: 'debt, money owed', cy: 'dyled, dyledion, arian' },
  {
    where: [/\btenan|landlord|housing (?:association|option|officer)|homeless|lost (?:their|a) home|social housing/i],
    en: 'rent, landlord, eviction, evicted, council house, homeless',
    cy: 'tai, tŷ, cartref, rhent, landlord, digartref, troi allan',
  },
  {
    where: [/exploit|abuse|child protection|safeguard|social care|children in care/i],
    en: 'social worker, social services, grooming, neglect',
    cy: 'gweithiwr cymdeithasol, gwasanaethau cymdeithasol, cam-drin, esgeulustod',
  },
  {
    where: [/\bpolice|\bcrimes?\b|\boffences?\b/i],
    en: 'arrest, criminal record, police check',
    cy: 'heddlu, trosedd, cofnod troseddol',
  },
  {
    where: [/children who (?:go|went|are) missing|missing from (?:home|care)/i],
    en: 'runaway, ran away',
    cy: 'ar goll, rhedeg i ffwrdd',
  },
  {
    where: [/mental health|emotional well-?being|counsell?ing/i],
    en: 'depression, anxiety, therapy, therapist, counsellor',
    cy: 'iechyd meddwl, cwnsela, iselder, gorbryder',
  },
  {
    where: [/adult social care|care at home|care home|adults? (?:at risk|with care)/i],
    en: 'carer, elderly, old people, care home',
    cy: 'gofalwr, gofal, cartref gofal, henoed',
  },
  {
    where: [/fire (?:and rescue|safety|service|authority)|home safety/i],
    en: 'smoke alarm, fire brigade',
    cy: 'larwm mwg, tân, diffoddwyr tân',
  },
  { where: [/\brecords?\b|\bhistory\b/i], en: '', cy: 'cofnodion, ffeil' },
  { where: [/\bchild(?:ren)?\b/i], en: 'son, daughter, kids', cy: 'plentyn, plant, mab, merch' },
  { where: [/\bflood/i], en: 'flooding, flooded, evacuation, emergency', cy: 'llifogydd, argyfwng' },
  { where: [/refugee|asylum|resettle/i], en: 'asylum seeker, migrant, immigrant', cy: 'ffoadur' },
  {
    where: [/\bdied\b|deceased|mortality|\bdeaths?\b/i],
    en: 'dead, death, relative who died',
    cy: 'marwolaeth, wedi marw',
  },
  { where: [/pre-?birth|new ?born|maternity|midwi/i], en: 'pregnant, pregnancy, baby, midwife', cy: 'beichiog, babi' },
  { where: [/disabilit/i], en: 'disabled, special needs', cy: 'anabl' },
  { where: [/female genital mutilation|\bFGM\b/i], en: 'cutting, circumcision', cy: '' },
  { where: [/16 ?(?:-|to) ?19|funded provision|\bcollege/i], en: 'college, sixth form, apprentice', cy: 'coleg' },
  { where: [/small and medium|\bbusiness(?:es)?\b/i], en: 'company, firm, self-employed', cy: 'busnes' },
  // What people of the trade abbreviate. Welsh pages have them too: they are said in English in Wales as well.
  ...abbreviated({
    GP: /general practi|primary care/i,
    'A&E, AE': /emergency (?:attendance|department)|accident (?:and|&) emergency/i,
    NHS: /national health service/i,
    ICB: /integrated care board/i,
    MASH: /safeguarding hub/i,
    MARAC: /multi-?agency risk assessment/i,
    MAPPA: /multi-?agency public protection/i,
    'YOT, YOS': /youth offending/i,
    'YJS, YJB': /youth justice/i,
    SEND: /special educational/i,
    'EHCP, EHC plan': /education, health and care|special educational/i,
    'LAC, CLA': /children in care|looked[- ]after/i,
    CSE: /sexual(?:ly)? exploit/i,
    FGM: /female genital mutilation/i,
    'DA, DV': /domestic (?:abuse|violence)/i,
    ASB: /anti-?social behaviour/i,
    DBS: /disclosure (?:and|&) barring|criminal records? check/i,
    DWP: /work (?:and|&) pensions/i,
    HMRC: /revenue (?:and|&) customs/i,
  }),
  { where: [/child|young people/i, /mental health|emotional well-?being/i], en: 'CAMHS', cy: '' },
];

/** The everyday words for what some texts say; on Welsh pages in both languages, since agreements are in English. */
export function everydayWords(language: Language, texts: readonly string[]): readonly string[] {
  const text = texts.join('\n');
  return WORDS.filter(({ where }) => where.every((pattern) => pattern.test(text)))
    .flatMap(({ en, cy }) => (language === 'cy' ? [cy, en] : [en]))
    .filter((words) => words !== '');
}

function abbreviated(of: Readonly<Record<string, RegExp>>): readonly Everyday[] {
  return Object.entries(of).map(([en, pattern]) => ({ where: [pattern], en, cy: '' }));
}
