/** Payloads of events as GitHub sends them, with what the tests made in place of the names of commits. */
import { readFileSync } from 'node:fs';

export function eventOf(
  name: 'pull-request' | 'merge-group' | 'workflow-run' | 'schedule',
  said: Readonly<Record<string, string>> = {},
): object {
  const text = readFileSync(`tests/fixtures/github/${name}.json`, 'utf8');
  return JSON.parse(text.replaceAll(/\b[A-Z]{4}\b/g, (word) => said[word] ?? word)) as object;
}
