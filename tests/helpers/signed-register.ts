/** The small register once each controller has signed: by minutes, which need no key. */
import { stringify } from 'yaml';
import { type Contents, registerOf } from './check-files.ts';
import { memoryFiles } from './memory-files.ts';
import { SMALL_ID } from './small-register.ts';

/** A register with a record of each controller of the small agreement, for its text as it is. */
export async function signed(contents: Contents): Promise<Contents> {
  const { entries } = await registerOf(memoryFiles(contents));
  const entry = entries.find(({ id }) => id === SMALL_ID);
  const records = [...(entry?.parties.values() ?? [])]
    .filter(({ role }) => role === 'controller')
    .map(({ name, written, organisation }) => [
      `agreements/${SMALL_ID}/sign-off/${name}-1.2.yaml`,
      stringify({
        organisation: name,
        version: '1.2',
        digest: entry?.digest,
        decision: 'agreed',
        role: written.signatory ?? organisation?.facts.approvers?.[0] ?? 'Chief Executive',
        date: '2026-01-05',
        method: 'minute',
        evidence: 'Item 7',
      }),
    ]);
  return { ...contents, ...Object.fromEntries(records) };
}
