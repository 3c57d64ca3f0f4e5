/** A rule of this register's own: an agreement names only areas that the register covers. */
export default {
  code: 'own/known-area',
  severity: 'warning',
  summary: 'An agreement names only areas that the register covers.',
  why: 'People look for agreements by area, and find none under a name that the register does not have.',
  *check({ settings, entries }) {
    const known = new Set(settings.areas ?? []);
    for (const { id, terms, agreement } of entries) {
      if (!agreement.valid) continue;
      for (const [index, area] of (terms.areas ?? []).entries()) {
        // A code of the Office for National Statistics says by itself which area it is.
        if (known.has(area) || /^[A-Z]\d{8}$/.test(area)) continue;
        const pointer = `/areas/${index}`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: `area \`${area}\``,
          expected: `one of ${[...known].join(', ')}`,
          remedy: 'Correct the name, or add the area to `areas` in concordat.yaml.',
        };
      }
    }
  },
};
