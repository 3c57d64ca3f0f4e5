/** Under which heading a change is told. */
import type { Entry } from '../entry.ts';
import type { Change } from './change.ts';
import { isOwnTerm } from './pair.ts';

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
  | 'edition'
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
  'edition',
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
  edition: 'edition',
  themes: 'about',
  audience: 'about',
  areas: 'about',
  classification: 'about',
  publish: 'about',
  illustrative: 'about',
  authors: 'about',
  listed: 'about',
};

/**
 * What a framework brings or takes away is told apart: nobody wrote it into this agreement. Where it stands in the place of
 * a term of the agreement's own, or such a term in its place, somebody did: what went and what came are told together.
 */
export function groupOf({ section, from, to }: Change, after: Entry, before: Entry): ChangeGroup {
  const own = (to === undefined ? before : after).agreement.source.path;
  const place = to ?? from;
  if (section === 'needs' || place === undefined || place.path === own) return subjectOf(section);
  return [before, after].some((entry) => isOwnTerm(entry, place.pointer)) ? subjectOf(section) : 'framework';
}

/** What a section is about, wherever its words stand. */
export function subjectOf(section: string): ChangeGroup {
  return SECTIONS[section] ?? 'running';
}
