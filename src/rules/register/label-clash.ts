/** A label that is also the name of something else. */
import type { Rule } from '../rule.ts';

export const labelClash: Rule = {
  code: 'register/label-clash',
  severity: 'error',
  summary: 'A label is no name of a party or of a kind of information, and no word with a meaning of its own.',
  why: 'A list that names it could mean the one or the other, and readers would not know whom the terms bind.',
  *check({ entries }) {
    for (const { id, agreement } of entries) {
      if (!agreement.valid) continue;
      const { terms, source } = agreement;
      const taken = new Map<string, string>([
        ...Object.keys(terms.parties ?? {}).map((name) => [name, `/parties/${name}`] as const),
        ...Object.keys(terms.data ?? {}).map((name) => [name, `/data/${name}`] as const),
      ]);
      for (const [party, { labels }] of Object.entries(terms.parties ?? {})) {
        for (const [index, label] of (labels ?? []).entries()) {
          const other = taken.get(label);
          const reserved = label === 'everyone' || label === 'all' || label === 'none';
          if (other === undefined && !reserved) continue;
          const pointer = `/parties/${party}/labels/${index}`;
          yield {
            at: source.locate(pointer),
            agreement: id,
            pointer,
            actual: `label \`${label}\`, which ${reserved ? 'has a meaning of its own' : `is also the name of a ${other?.startsWith('/data') === true ? 'kind of information' : 'party'}`}`,
            expected: 'a word that is used for nothing else here',
            remedy: 'Choose another word for the label, here and where it is used.',
            ...(other === undefined
              ? {}
              : { related: [{ at: source.locate(other, 'key'), text: `\`${label}\` stands here too.` }] }),
          };
        }
      }
    }
  },
};
