/** Names that mean nothing. */
import { frontOf, withFront, withOrganisation } from '../../base.ts';
import { withSettings } from '../../settings.ts';
import type { Mutant, Mutator } from '../../mutant.ts';
import type { Base } from '../../base.ts';

export const mutator: Mutator = {
  rule: 'register/unknown-name',
  *mutate(base) {
    for (const id of base.ids) {
      const front = frontOf(base, id);
      if (front['kind'] === 'listing') {
        yield {
          name: `${id}: a file that is not in its folder`,
          contents: withFront(base, id, (document) => document.setIn(['listed', 'file'], 'nowhere-to-be-seen.pdf')),
        };
        continue;
      }
      yield* added(base, id, [['themes'], ['checklists']]);
      const [flow] = Object.keys(front['flows'] ?? {});
      // What is named beside names that are there takes nothing away from what is checked.
      if (flow !== undefined)
        yield* added(base, id, [
          ['flows', flow, 'purposes'],
          ['flows', flow, 'method'],
          ['flows', flow, 'data'],
        ]);
      const [data] = Object.keys(front['data'] ?? {});
      if (data !== undefined) yield* added(base, id, [['data', data, 'subjects']]);
      yield {
        name: `${id}: related to an agreement that is not there`,
        contents: withFront(base, id, (document) =>
          document.setIn(['related'], [{ agreement: 'mereshire-unheard-of', relation: 'linked' }]),
        ),
      };
    }
    yield {
      name: 'an organisation that has accounts and no file',
      contents: withSettings(base, (settings) => settings.setIn(['github'], { owners: { 'nobody-at-all': 'nobody' } })),
    };
    const group =
      Object.keys(base.contents).flatMap((path) => /^organisations\/(.+)\.yaml$/.exec(path)?.[1] ?? [])[0] ?? '';
    yield {
      name: `${group} was succeeded by nobody`,
      contents: withOrganisation(base, group, (file) =>
        file.setIn(['succeededBy'], [{ organisation: 'nobody-at-all', date: '2027-04-01' }]),
      ),
    };
  },
};

/** A name that is not there added to each list. */
function* added(base: Base, id: string, paths: readonly (readonly string[])[]): Generator<Mutant> {
  for (const path of paths) {
    const old: unknown = path.reduce<unknown>(
      (value, step) => (value as Readonly<Record<string, unknown>> | undefined)?.[step],
      frontOf(base, id),
    );
    if (old === undefined || old === 'all' || (Array.isArray(old) && old.includes('all'))) continue;
    const list = [...(Array.isArray(old) ? (old as readonly string[]) : [String(old)]), 'unheard-of'];
    yield {
      name: `${id}: a name that is not there in ${path.join('/')}`,
      contents: withFront(base, id, (front) => front.setIn([...path], list)),
    };
  }
}
