/** Every named block that a template may ask for. */
import type { BuildBlock } from './context.ts';
import { facts, points } from './facts.ts';
import { legislation } from './legislation.ts';
import { grounds, matrix } from './matrix.ts';
import { duties, jointControl, methods, parties, processing, systems, variations } from './parties.ts';
import { annexes, details, ownSections, prose } from './prose.ts';
import { benefits, data, flows, purposes, retention, subjects } from './purposes.ts';
import { assessments, control, signing } from './record.ts';
import { attachments, definitions, readWith, related } from './related.ts';

export const BLOCKS: Readonly<Record<string, BuildBlock>> = {
  annexes,
  assessments,
  attachments,
  benefits,
  contents: () => [{ type: 'contents', title: 'Contents', entries: [] }],
  control,
  data,
  definitions,
  details,
  duties,
  facts,
  flows,
  grounds,
  'joint-control': jointControl,
  legislation,
  matrix,
  methods,
  'own-sections': ownSections,
  parties,
  points,
  processing,
  prose,
  purposes,
  'read-with': readWith,
  related,
  retention,
  signing,
  subjects,
  systems,
  variations,
};
