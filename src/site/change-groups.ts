/** Under which heading a change is told, and in which sections of the document its words would stand. */
import type { Change } from '../register/compare/change.ts';
import type { Entry } from '../register/entry.ts';

export type ChangeGroup =
  | 'who'
  | 'why'
  | 'what'
  | 'flows'
  | 'law'
  | 'keep'
  | 'safe'
  | 'rights'
  | 'text'
  | 'running'
  | 'about'
  | 'framework'
  | 'needs';

/** In the order in which they are told: what matters to people first. */
export const CHANGE_GROUPS: readonly ChangeGroup[] = [
  'who',
  'why',
  'what',
  'flows',
  'keep',
  'rights',
  'safe',
  'law',
  'text',
  'running',
  'about',
  'framework',
  'needs',
];

const SECTIONS: Readonly<Record<string, ChangeGroup>> = {
  parties: 'who',
  purposes: 'why',
  data: 'what',
  subjects: 'what',
  flows: 'flows',
  methods: 'flows',
  systems: 'flows',
  lawful: 'law',
  consent: 'law',
  needs: 'needs',
  retention: 'keep',
  security: 'safe',
  access: 'safe',
  quality: 'safe',
  transfers: 'safe',
  onwardSharing: 'safe',
  breach: 'safe',
  processing: 'safe',
  jointControl: 'safe',
  rights: 'rights',
  requests: 'rights',
  prose: 'text',
  attachments: 'text',
  clauses: 'text',
  title: 'about',
  document: 'about',
  kind: 'about',
  summary: 'about',
  alsoKnownAs: 'about',
  version: 'about',
  effective: 'about',
  ends: 'about',
  edition: 'about',
  themes: 'about',
  audience: 'about',
  areas: 'about',
  classification: 'about',
  publish: 'about',
  illustrative: 'about',
  authors: 'about',
  listed: 'about',
};

/** What a framework brings or takes away is told apart: nobody wrote it into this agreement. */
export function groupOf({ section, from, to }: Change, after: Entry, before: Entry): ChangeGroup {
  const own = (to === undefined ? before : after).agreement.source.path;
  const place = to ?? from;
  if (section !== 'needs' && place !== undefined && place.path !== own) return 'framework';
  return SECTIONS[section] ?? 'running';
}

/** The sections of the document that show a section of the front matter: whoever withholds one of them withholds its words. */
export function documentSections(section: string): readonly string[] {
  return DOCUMENT_SECTIONS[section] ?? [];
}

const DOCUMENT_SECTIONS: Readonly<Record<string, readonly string[]>> = {
  aims: ['introduction'],
  clauses: ['introduction'],
  assurances: ['parties'],
  preconditions: ['parties'],
  purposes: ['purpose'],
  flows: ['how-it-works'],
  methods: ['how-it-works', 'security'],
  systems: ['how-it-works'],
  subjects: ['data'],
  lawful: ['lawful-basis', 'confidentiality'],
  consent: ['lawful-basis'],
  records: ['requests'],
  access: ['security'],
  onwardSharing: ['onward-sharing'],
  transfers: ['onward-sharing'],
  jointControl: ['joint-control'],
  processing: ['processors'],
  monitoring: ['governance'],
  review: ['governance'],
  dpia: ['governance'],
  equality: ['governance'],
  amendment: ['changes'],
  leaving: ['changes'],
  disputes: ['changes'],
  liability: ['changes'],
  precedence: ['changes'],
  governingLaw: ['changes', 'law-and-notices'],
  notices: ['changes', 'law-and-notices'],
  related: ['other-arrangements'],
  replaces: ['other-arrangements'],
  readWith: ['legislation'],
  execution: ['signing'],
};
