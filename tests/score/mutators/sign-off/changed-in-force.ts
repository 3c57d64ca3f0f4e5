/** Texts that have the number of a version that was kept, and other words. */
import { textOf } from '../../../helpers/check-files.ts';
import { agreementPath, frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'sign-off/changed-in-force',
  *mutate(base) {
    for (const id of base.ids) {
      const { version, title, kind, effective } = frontOf(base, id);
      const kept = `agreements/${id}/versions/${version}/agreement.md`;
      const signed = Object.keys(base.contents).some((path) => path.startsWith(`agreements/${id}/sign-off/`));
      if (version === undefined || effective === undefined || kind === 'listing' || signed || kept in base.contents)
        continue;
      const text = textOf(base.contents, agreementPath(id));
      yield {
        name: `${id}: version ${version} was kept with another title`,
        contents: { ...base.contents, [kept]: text.replace(`title: ${title}`, `title: ${title}, as it was`) },
        at: [[agreementPath(id), '/version']],
      };
      yield {
        name: `${id}: version ${version} was kept with a sentence less`,
        contents: { ...base.contents, [kept]: `${text.trimEnd()}\n\nThis was taken out.\n` },
        at: [[agreementPath(id), '/version']],
      };
    }
  },
};
