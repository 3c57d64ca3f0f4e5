/** A draft as files: front matter in the order of the format, with a comment where something is still open, and headings to write under. */
import type { OutputFile } from '../base/ports.ts';
import { DRAFT_HEAD, openFrontMatter } from '../agreement/open-front-matter.ts';
import type { CompiledSchema } from '../agreement/schemas.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import type { Draft } from './draft.ts';

/** What a new agreement lacks. */
export interface Written {
  /** Where the agreement is. */
  readonly path: string;
  readonly files: readonly OutputFile[];
  /** What is still to be written, by the names of the fields: whole sections first, then what entries lack (`flows.report.from`). */
  readonly open: readonly string[];
}

/** The files of a draft. The schema is that of agreements. */
export function writeDraft(draft: Draft, schema: CompiledSchema): Written {
  const { text: fields, open, lacking } = openFrontMatter(draft, schema, DRAFT_HEAD);
  const path = `agreements/${draft.id}/agreement.md`;
  const text = `---\n${fields}---\n${PROSE}`;
  const bodies = [...draft.bodies].map(([id, facts]) => file(`organisations/${id}.yaml`, asYaml(documentOf(facts))));
  return { path, files: [...bodies, file(path, text)], open: [...open, ...lacking] };
}

const PROSE = `## Introduction

## How it works

## Deciding whether to share

## Security

## Governance
`;

function file(path: string, text: string): OutputFile {
  return { path, bytes: new TextEncoder().encode(text) };
}
