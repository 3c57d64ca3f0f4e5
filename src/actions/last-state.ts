/**
 * The state of the register that was published last, from where the public
 * reads it: the history of the next one goes on from it. A job keeps nothing
 * from one run to the next, and what was published is what people hold.
 */
import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MANIFEST_PATH, MOST_MANIFEST } from '../base/manifest.ts';
import { data, matching, REPOSITORY, text } from './data.ts';
import { ApiError, apiOf } from './github-api.ts';
import { readAtMost } from './read-at-most.ts';
import type { Runner } from './runner.ts';

/** Its file on this machine; or why there is none, and the build begins a history; or why there must be none without it. */
export type LastState = { readonly file: string } | { readonly none: string } | { readonly fault: string };

/** What `published` says where a history shall begin anew. */
const BEGIN_ANEW = 'none';
const TRIES = 3;
const TIMEOUT = 30_000;

/** Fetches it from the address that `published` names, or from where GitHub says that it publishes the pages of this repository. */
export async function lastState(runner: Runner): Promise<LastState> {
  const asked = runner.input('published');
  if (asked === BEGIN_ANEW)
    return { none: 'The history of the register begins anew with this state, as was asked for.' };
  const address = asked === '' ? await pagesAddress(runner) : asked;
  if (typeof address !== 'string') return address;
  const site = address.endsWith('/') ? address : `${address}/`;
  if (!/^https?:\/\//.test(site) || !URL.canParse(MANIFEST_PATH, site))
    return { fault: `\`published\` is no address of a site: ${address}.` };
  const url = new URL(MANIFEST_PATH, site);
  const bytes = await fetched(url);
  if (typeof bytes === 'string')
    return {
      fault: `What was published last could not be had from ${url.href}: ${bytes}. Without it the history of the register would break off, so nothing was published. Run this again; where the site cannot be read from here, give the step \`published: ${BEGIN_ANEW}\`.`,
    };
  if (bytes === undefined)
    return { none: `Nothing is published at ${url.href} yet, so the history of the register begins with this state.` };
  const file = join(runner.env['RUNNER_TEMP'] ?? tmpdir(), 'published-last.json');
  writeFileSync(file, bytes);
  return { file };
}

/** The address of GitHub Pages. */
async function pagesAddress(runner: Runner): Promise<string | LastState> {
  const [repository] = matching([runner.env['GITHUB_REPOSITORY']], REPOSITORY);
  if (runner.input('token') === '' || repository === undefined)
    return { none: 'Nobody said where the register was published before, so its history begins with this state.' };
  try {
    const address = text(data(await apiOf(runner).get(`/repos/${repository}/pages`))['html_url'], 2_000);
    return address === '' ? { fault: 'GitHub does not say where it publishes the pages of this repository.' } : address;
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    if (error.status === 404)
      return {
        none: 'GitHub publishes no pages of this repository yet, so the history of the register begins with this state.',
      };
    return { fault: `GitHub was asked where the register is published. ${error.message}` };
  }
}

/** The bytes, nothing if there are none, or why that cannot be told. */
async function fetched(url: URL): Promise<Uint8Array | undefined | string> {
  let why = '';
  for (let turn = 1; turn <= TRIES; turn += 1) {
    try {
      const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT) });
      if (response.status === 404) return undefined;
      if (response.ok)
        return (await readAtMost(response, MOST_MANIFEST)) ?? `it is longer than ${MOST_MANIFEST / 2 ** 20} MB`;
      why = `the answer was ${response.status}`;
      if (response.status < 500) return why;
    } catch (error) {
      why = error instanceof Error ? error.message : String(error);
    }
  }
  return why;
}
