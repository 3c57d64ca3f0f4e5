/** Which section of the template a heading of another text means. */
import type { TemplateSection } from '../../agreement/editions.ts';
import type { Confidence } from './finds.ts';

export interface SectionMatch {
  readonly section: TemplateSection;
  readonly confidence: Confidence;
}

/** The section that a heading means, if it means one. */
export function sectionFor(words: string, sections: readonly TemplateSection[]): SectionMatch | undefined {
  const folded = fold(words);
  const called = sections.find(({ id, title }) => folded === fold(title) || folded === id.replaceAll('-', ' '));
  if (called !== undefined) return { section: called, confidence: 'certain' };
  const byId = (id: string): TemplateSection | undefined => sections.find((one) => one.id === id);
  for (const [id, names] of Object.entries(CALLED)) {
    const section = byId(id);
    if (section !== undefined && names.includes(folded)) return { section, confidence: 'certain' };
  }
  if (NONE.test(folded)) return undefined;
  for (const [id, pattern] of MEANT) {
    const section = byId(id);
    if (section !== undefined && pattern.test(folded)) return { section, confidence: 'likely' };
  }
  return undefined;
}

/** Capitals, punctuation, “the” at the start and “and” against “&” count for nothing. */
export function fold(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replaceAll(/['’]/g, '')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
}

/** Names that other templates give these sections. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  introduction: ['background', 'context', 'overview', 'scope', 'introduction and background', 'about this agreement'],
  aims: ['aims', 'aims and objectives', 'objectives', 'aim'],
  parties: [
    'parties to this agreement',
    'parties to the agreement',
    'partners',
    'partner organisations',
    'organisations involved',
    'signatory organisations',
    'who is involved',
    'who with',
    'with whom',
    'who we share with',
    'who takes part',
  ],
  assurances: ['undertakings', 'commitments', 'responsibilities of parties'],
  purpose: [
    'purpose',
    'purposes',
    'purpose of sharing',
    'purpose of the sharing',
    'purpose of information sharing',
    'purpose of data sharing',
    'purpose of the agreement',
    'purpose of this agreement',
    'purposes of sharing',
    'benefits',
    'why information is shared',
    'what for',
    'what it is for',
    'why we share',
    'why we are sharing',
  ],
  'how-it-works': ['process', 'procedure', 'how it works', 'operational procedures'],
  flows: ['data flows', 'information flows', 'data flow'],
  data: [
    'data to be shared',
    'information to be shared',
    'what information is shared',
    'what will be shared',
    'what is shared',
    'what we share',
    'data items',
    'information shared',
    'data subjects',
    'types of information',
    'types of data',
  ],
  'lawful-basis': [
    'legal basis',
    'lawful basis',
    'legal basis for sharing',
    'lawful basis for sharing',
    'legal basis for sharing information',
    'legal framework',
    'legislative framework',
    'legal powers',
    'legal gateway',
    'legal gateways',
    'basis for sharing',
  ],
  consent: ['consent', 'use of consent'],
  confidentiality: [
    'confidentiality',
    'duty of confidence',
    'common law duty of confidence',
    'common law duty of confidentiality',
    'duty of confidentiality',
  ],
  'deciding-whether-to-share': [
    'when to share',
    'decision making',
    'when and how to share information',
    'principles for information sharing',
  ],
  requests: ['requests', 'requesting information', 'making a request'],
  records: ['record keeping', 'recording', 'records'],
  rights: [
    'individuals rights',
    'individual rights',
    'rights of individuals',
    'data subject rights',
    'data subjects rights',
    'rights of data subjects',
    'subject access requests',
    'subject access',
    'privacy notices',
    'fair processing',
    'transparency',
  ],
  'freedom-of-information': ['freedom of information', 'foi', 'freedom of information requests'],
  quality: ['data quality', 'information quality', 'accuracy', 'quality and accuracy', 'accuracy of data'],
  security: [
    'security',
    'information security',
    'data security',
    'secure transfer',
    'transfer of information',
    'method of transfer',
    'how information is shared',
    'methods of sharing',
  ],
  access: ['access', 'access control', 'access controls', 'access to information'],
  retention: [
    'retention',
    'retention and disposal',
    'retention and destruction',
    'retention and deletion',
    'data retention',
    'retention period',
    'retention periods',
    'storage and retention',
    'retention schedule',
    'disposal',
    'keeping information',
  ],
  'onward-sharing': [
    'onward sharing',
    'onward disclosure',
    'further sharing',
    'further use',
    'disclosure to third parties',
  ],
  transfers: [
    'international transfers',
    'overseas transfers',
    'transfers outside the uk',
    'storing and handling information outside uk',
  ],
  breach: [
    'breaches',
    'data breaches',
    'personal data breaches',
    'breach',
    'incidents',
    'security incidents',
    'incident management',
    'breach management',
    'loss of information',
  ],
  'joint-control': ['joint controllers', 'joint control', 'joint controllership'],
  processors: ['processors', 'data processors', 'subcontractors'],
  governance: ['governance', 'management of the agreement'],
  roles: ['roles', 'roles and responsibilities', 'key contacts', 'contacts', 'responsibilities'],
  monitoring: ['monitoring', 'oversight', 'monitoring and oversight', 'audit'],
  review: [
    'review',
    'review of this agreement',
    'review arrangements',
    'reviewing the agreement',
    'review of agreement',
    'review and monitoring',
  ],
  dpia: [
    'dpia',
    'data protection impact assessment',
    'data protection impact assessments',
    'privacy impact assessment',
  ],
  equality: ['equality', 'equality impact assessment', 'equality and diversity'],
  changes: ['changes', 'variation'],
  amendment: ['amendment', 'amendments', 'variations', 'changes to this agreement'],
  joining: ['joining', 'new parties', 'accession'],
  leaving: ['termination', 'termination of agreement', 'leaving', 'withdrawal', 'ending', 'exit'],
  disputes: ['disputes', 'dispute resolution', 'complaints and disputes'],
  liability: ['liability', 'indemnity', 'indemnities', 'liability and indemnity'],
  precedence: ['precedence'],
  'law-and-notices': ['governing law', 'notices', 'general'],
};

/** Headings that are of no section, whatever words stand in them. */
const NONE =
  /^for (?:the )?purposes|^(?:appendix|annex|schedule)\b|legislation|glossary|definitions|abbreviations|checklist|principles|golden rules|contents|flowchart|myth|related|outside (?:of )?th(?:is|e)|applicable/;

/** Words in a heading that usually mean a section, the narrower before the wider. */
const MEANT: readonly (readonly [id: string, pattern: RegExp])[] = [
  ['transfers', /outside (?:of )?(?:the )?(?:uk|united kingdom|eea|european)|overseas|international transfer/],
  ['freedom-of-information', /freedom of information|\bfoi\b/],
  ['dpia', /impact assessment(?!.*equality)|\bdpia\b|privacy by design/],
  ['equality', /equality/],
  ['consent', /\bconsent\b/],
  ['confidentiality', /confiden(?:ce|tial)/],
  [
    'lawful-basis',
    /legal (?:basis|framework|gateway|power|bases)|lawful|legislative framework|legality|statutory basis/,
  ],
  ['retention', /retention|disposal|destruction|how long/],
  ['breach', /breach|incident|\bloss of\b/],
  ['rights', /rights\b|subject access|privacy notice|fair processing|complaint/],
  ['quality', /quality|accura/],
  ['access', /\baccess (?:to|and|control)|who (?:can|may|will) (?:see|access)/],
  ['security', /secur|transfer|storage|handling|methods? of (?:sharing|sending)/],
  ['onward-sharing', /onward|third part|further (?:use|sharing)/],
  ['disputes', /dispute/],
  ['liability', /liabilit|indemni/],
  ['leaving', /terminat|withdraw|leaving/],
  ['amendment', /amend|variation/],
  ['review', /\breview/],
  ['monitoring', /monitor|oversight|audit/],
  ['joint-control', /joint control/],
  ['processors', /processor/],
  ['roles', /roles\b|contacts\b|responsibilit/],
  ['records', /record(?:s|ing| keeping)/],
  ['requests', /requests?\b/],
  ['flows', /data flow|information flow/],
  [
    'data',
    /(?:data|information) (?:to be |that (?:is|will be) )?shared|(?:what|which) (?:data|information)|data (?:items|types|categories|subjects)|types of (?:data|information)|categories of/,
  ],
  ['purpose', /purpose|benefit|why (?:we|information|data)/],
  ['parties', /\bpart(?:y|ies)\b|partners?\b|agencies|signator/],
  ['deciding-whether-to-share', /(?:when|whether|how) (?:and how )?to share|proportionality|decision/],
  ['aims', /\baims?\b|objectives/],
  ['how-it-works', /how .* works?\b|process|procedure/],
  ['governance', /governance/],
  ['introduction', /introduc|background|overview/],
];
