/** Every named block that a template may ask for. */
import type { BuildBlock } from './context.ts';
import { forms, guides } from './forms.ts';
import { facts, points } from './facts.ts';
import { flows } from './flows.ts';
import { legislation } from './legislation.ts';
import { grounds, matrix } from './matrix.ts';
import { duties, jointControl, methods, parties, processing, systems, variations } from './parties.ts';
import { annexes, details, ownSections, prose } from './prose.ts';
import { benefits, data, purposes, retention, subjects } from './purposes.ts';
import { assessments, control, signing } from './record.ts';
import { changedClauses } from './changed-clauses.ts';
import { attachments, definitions, readWith, related } from './related.ts';

/** A block that a template may ask for, and the field of the front matter whose words it shows, if it is one: a JSON pointer; `*` is its argument. */
export interface NamedPart {
  readonly build: BuildBlock;
  readonly source?: string;
}

export const BLOCKS: Readonly<Record<string, NamedPart>> = {
  annexes: { build: annexes },
  assessments: { build: assessments, source: '/record/assessments' },
  attachments: { build: attachments },
  benefits: { build: benefits, source: '/purposes' },
  'changed-clauses': { build: changedClauses, source: '/clauses' },
  contents: { build: ({ words }) => [{ type: 'contents', title: words.t('contents.title'), entries: [] }] },
  control: { build: control },
  data: { build: data, source: '/data' },
  definitions: { build: definitions, source: '/definitions' },
  details: { build: details },
  duties: { build: duties, source: '/parties' },
  facts: { build: facts, source: '/*' },
  flows: { build: flows, source: '/flows' },
  forms: { build: forms },
  guides: { build: guides },
  grounds: { build: grounds, source: '/lawful' },
  'joint-control': { build: jointControl, source: '/jointControl' },
  legislation: { build: legislation, source: '/legislation' },
  matrix: { build: matrix, source: '/lawful' },
  methods: { build: methods, source: '/methods' },
  'own-sections': { build: ownSections },
  parties: { build: parties, source: '/parties' },
  points: { build: points, source: '/*' },
  processing: { build: processing, source: '/processing' },
  prose: { build: prose },
  purposes: { build: purposes, source: '/purposes' },
  'read-with': { build: readWith, source: '/readWith' },
  related: { build: related, source: '/related' },
  retention: { build: retention, source: '/retention' },
  signing: { build: signing, source: '/execution' },
  subjects: { build: subjects, source: '/subjects' },
  systems: { build: systems, source: '/systems' },
  variations: { build: variations, source: '/parties' },
};
