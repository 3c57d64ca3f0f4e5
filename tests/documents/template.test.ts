/** Templates: values stay text, blocks stand where they are asked for, faults of a template are told. */
import { describe, expect, it } from 'vitest';
import { paragraph } from '../../src/documents/build-blocks.ts';
import type { Block } from '../../src/documents/document.ts';
import { templateRenderer } from '../../src/documents/template.ts';

describe('a value in a template', () => {
  const hostile = [
    '*Acme* [x](https://evil.example)',
    '<script>alert(1)</script>',
    '{{terms.title}}',
    '# Heading',
    '1. one',
    '| a | b |',
    '`code`',
    '![p](q)',
    '&lt;b&gt;',
    '- item',
    '\\*',
    'a\n\n# b',
    '$& $1',
  ];
  it.each(hostile)('stays text: %j', (value) => {
    const blocks = render('Before {{name}} after.', { name: value });
    expect(blocks).toEqual([paragraph(`Before ${value.replaceAll(/\s*\n\s*/g, ' ')} after.`)]);
  });

  it('stays text in a heading, a list and a table', () => {
    const blocks = render('## About {{name}} {#about}\n\n- {{name}}\n\n| a |\n| --- |\n| {{name}} |\n', {
      name: '*x*',
    });
    expect(JSON.stringify(blocks)).not.toContain('emphasis');
    expect(JSON.stringify(blocks).match(/\*x\*/g)).toHaveLength(3);
  });

  it('is told from that of another agreement, whose text is otherwise the same', () => {
    const template = '{{name}}: {{#each others}}{{this}}, {{/each}}{{name}}.';
    const said = (name: string, others: readonly string[]): readonly Block[] => render(template, { name, others });
    expect(said('A', ['B', 'C'])).toEqual([paragraph('A: B, C, A.')]);
    expect(said('D', ['E', 'F'])).toEqual([paragraph('D: E, F, D.')]);
    expect(said('D', ['E'])).toEqual([paragraph('D: E, D.')]);
  });

  it('may be absent where a condition asks for it', () => {
    expect(render('{{#if name}}Yes{{else}}No{{/if}}', { name: undefined })).toEqual([paragraph('No')]);
    expect(render('{{#if name}}Yes{{else}}No{{/if}}', { name: '' })).toEqual([paragraph('No')]);
  });

  it('that does not exist is a fault of the template', () => {
    expect(() => render('{{nmae}}', { name: 'x' })).toThrow(/nmae/);
  });

  it('reaches no property of the language', () => {
    expect(() => render('{{constructor.name}}', { name: 'x' })).toThrow();
    expect(() => render('{{name.constructor.name}}', { name: 'x' })).toThrow();
  });
});

describe('a named block', () => {
  const built: readonly Block[] = [{ type: 'list', ordered: true, start: 1, items: [[paragraph('one')]] }];
  it('stands where it is asked for, as it was built', () => {
    expect(render('Before.\n\n{{block "steps"}}\n\nAfter.', {}, { steps: () => built })).toEqual([
      paragraph('Before.'),
      ...built,
      paragraph('After.'),
    ]);
  });

  it('gets its argument', () => {
    expect(render('{{block "say" "hello"}}', {}, { say: (word) => [paragraph(word ?? '')] })).toEqual([
      paragraph('hello'),
    ]);
  });

  it('that does not exist is a fault of the template', () => {
    expect(() => render('{{block "nothing"}}', {})).toThrow(/nothing/);
  });
});

describe('a standard clause', () => {
  it('stands where it is asked for, one beneath the other', () => {
    const blocks = render('{{clause "one" 1}}\n{{clause "two" 3}}\n\nAfter {{name}}.', { name: 'x' });
    expect(blocks).toEqual([paragraph('one, version 1'), paragraph('two, version 3'), paragraph('After x.')]);
  });
});

function render(
  source: string,
  view: object,
  blocks: Parameters<typeof templateRenderer>[0]['blocks'] = {},
): readonly Block[] {
  const clause = (id: string, version: number) => [paragraph(`${id}, version ${version}`)];
  return templateRenderer({ view, blocks, clause, id: (title) => title })(source);
}
