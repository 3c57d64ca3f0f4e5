/** Records that show no decision of a party on the words of its agreement. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const NO_WORDS = `sha256:${'0'.repeat(64)}`;

export const mutator: Mutator = {
  rule: 'sign-off/does-not-count',
  *mutate(base) {
    for (const id of base.ids) {
      const { parties = {}, version, kind, illustrative } = frontOf(base, id);
      const [party] = Object.keys(parties).filter((name) => `organisations/${name}.yaml` in base.contents);
      if (party === undefined || kind === 'listing' || illustrative === 'yes') continue;
      const path = `agreements/${id}/sign-off/${party}.yaml`;
      const record = (organisation: string, of: string): string =>
        `organisation: ${organisation}\nversion: ${of}\ndigest: ${NO_WORDS}\ndecision: agreed\nrole: Chief Executive\ndate: 2026-09-20\nmethod: minute\nevidence: Item 7\n`;
      yield {
        name: `${id}: ${party} agreed to other words`,
        contents: { ...base.contents, [path]: record(party, String(version)) },
        at: [[path, '/digest']],
      };
      yield {
        name: `${id}: ${party} agreed to a version that nobody kept`,
        contents: { ...base.contents, [path]: record(party, '999.0') },
        at: [[path, '/version']],
      };
      yield {
        name: `${id}: nobody knows who agreed`,
        contents: { ...base.contents, [path]: record('a-body-that-is-not-there', String(version)) },
        at: [[path, '/organisation']],
      };
    }
  },
};
