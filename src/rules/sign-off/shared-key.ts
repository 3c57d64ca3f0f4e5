/** A key that stands in the files of two bodies. */
import { bodyName } from '../../register/body-name.ts';
import { keyIdentity } from '../../register/key-identity.ts';
import type { Rule } from '../rule.ts';

export const sharedKey: Rule = {
  code: 'sign-off/shared-key',
  severity: 'error',
  summary: 'A key signs for one body alone.',
  why: 'Whoever holds it could agree for both: nobody decides alone for two parties. What it signs counts for neither.',
  *check({ organisations }) {
    const all = [...organisations.values()].flatMap((body) =>
      (body.facts.keys ?? []).map(({ key }, index) => ({ body, key, pointer: `/keys/${index}/key` })),
    );
    for (const [place, { body, key, pointer }] of all.entries()) {
      const first = all
        .slice(0, place)
        .find((one) => one.body.id !== body.id && keyIdentity(one.key) === keyIdentity(key));
      if (first === undefined) continue;
      yield {
        at: body.source.locate(pointer),
        pointer,
        actual: `key that ${bodyName(organisations, first.body.id)} has too`,
        expected: 'a key of this body alone',
        remedy: 'Give each body a key of its own, and take this one out of the file of the body that does not hold it.',
        related: [{ at: first.body.source.locate(first.pointer), text: 'The same key stands here.' }],
      };
    }
  },
};
