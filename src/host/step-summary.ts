/** The summary that GitHub keeps of each step of a workflow. */
import { appendFileSync } from 'node:fs';

/** Adds Markdown to the summary of the step; false where no runner keeps one. */
export function appendStepSummary(env: Readonly<Record<string, string | undefined>>, markdown: string): boolean {
  const path = env['GITHUB_STEP_SUMMARY'];
  if (path === undefined || path === '') return false;
  appendFileSync(path, markdown);
  return true;
}
