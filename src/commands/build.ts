/** `concordat build`: the options, and whether there is anything to build at all. What builds is loaded only then. */
import { FORMATS } from '../documents/formats.ts';
import type { Command } from './command.ts';
import { lastBuild } from './last-build.ts';
import { SEAL_OPTIONS } from './seal-options.ts';

export const build: Command = {
  name: 'build',
  summary:
    'Check, then write the register site with a PDF, a Word document and an OpenDocument text of every agreement.',
  argument: '[ID...]',
  options: [
    { flags: '--out <folder>', description: 'where the site goes (default: dist/site)' },
    {
      flags: '--formats <list>',
      description: `which files to make, separated by commas: html,${FORMATS.join(',')} (default: all)`,
    },
    { flags: '--drafts', description: 'publish drafts as well, marked so' },
    { flags: '--embed', description: 'attach the Markdown source to each PDF' },
    ...SEAL_OPTIONS,
    {
      flags: '--previous <file>',
      description: 'manifest.json of the state that was published last: the history of the register goes on from it',
    },
    {
      flags: '--jobs <number>',
      description: 'how many pages are printed at once (default: one for each core, up to four)',
    },
    { flags: '--no-cache', description: 'make every file anew, and keep none for the next build' },
    {
      flags: '--shard <part>',
      description:
        'one machine of several: make the documents of a part of the agreements, as in 2/4, into the folder of --out (default: dist/shards)',
    },
    { flags: '--merge <folder>', description: 'take documents that builds with --shard made into this folder' },
  ],
  async run(world, invocation) {
    const last = lastBuild(world, invocation);
    const told = await last?.told();
    if (told !== undefined) return told;
    const { buildSite } = await import('./build-site.ts');
    return buildSite(last?.world ?? world, invocation, last);
  },
};
