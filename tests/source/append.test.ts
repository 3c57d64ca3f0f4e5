/** An item is added to a list, and nothing else changes by a byte. */
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { appendToList } from '../../src/source/append.ts';

const ITEM = ['date: 2026-11-21', 'event: reviewed', 'evidence: |', '  One.', '', '  Two.'];

const FILES: Readonly<Record<string, string>> = {
  'a list at the end':
    '---\ntitle: One\nrecord:\n  log:\n    - date: 2026-01-01\n      event: in-force\n---\n## Text\n- date: not this\n',
  'a list with more after it, and comments':
    '---\nrecord:   # nothing below is signed\n  log:\n    # oldest first\n    - date: 2026-01-01   # a Thursday\n      event: in-force    # at noon\n\n  # what was assessed\n  assessments:\n    - reference: A\n---\n',
  'a list that is not indented':
    '---\nrecord:\n  log:\n  - {date: 2026-01-01, event: in-force}\n  - date: 2026-02-02\n    note: |\n      Long.\n\n      Longer.\n\n  registered:\n    dea: 1\n---\ntext',
  'Windows line ends and a mark at the start':
    '\ufeff---\r\nrecord:\r\n  log:\r\n    - date: 2026-01-01\r\n      event: "in-force"\r\n---\r\ntext\r\n',
  'fields after the list': '---\nrecord:\n  log:\n    - event: in-force\n      date:   2026-01-01\ntitle: Last\n---\n',
};

describe('an item is added', () => {
  it.each(Object.entries(FILES))('to %s', (_what, text) => {
    const after = appendToList(text, ['record', 'log'], ITEM) ?? '';
    // One stretch was put in; what stands before and behind it is what was there.
    let same = 0;
    while (same < text.length && text[same] === after[same]) same++;
    expect(after.endsWith(text.slice(same))).toBe(true);
    expect(after.length).toBeGreaterThan(text.length);
    const data = (all: string): { readonly record: { readonly log: readonly object[] } } =>
      parse(/^\ufeff?---\r?\n([\s\S]*?)^---\r?$/m.exec(all)?.[1] ?? '', { schema: 'failsafe' });
    const [was, is] = [data(text), data(after)];
    expect(is.record.log).toEqual([
      ...was.record.log,
      { date: '2026-11-21', event: 'reviewed', evidence: 'One.\n\nTwo.\n' },
    ]);
    expect({ ...is, record: { ...is.record, log: 0 } }).toEqual({ ...was, record: { ...was.record, log: 0 } });
    if (text.includes('\r\n')) expect(after.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it('keeps comments with what they are about', () => {
    const text = FILES['a list with more after it, and comments'] ?? '';
    expect(appendToList(text, ['record', 'log'], ['event: reviewed'])).toBe(
      text.replace('# at noon\n', '# at noon\n    - event: reviewed\n'),
    );
  });

  it.each([
    ['---\nrecord:\n  log: []\n---\n'],
    ['---\nrecord:\n  log: [{event: in-force}]\n---\n'],
    ['---\nrecord: {}\n---\n'],
    ['---\nrecord: [\n---\n'],
    ['no fields'],
  ])('only where there is a line to add one after: %j', (text) => {
    expect(appendToList(text, ['record', 'log'], ITEM)).toBeUndefined();
  });
});
