/** Puts sentences into the prose of an agreement, in the forms in which people write them. */
import { type Base, bodyOf, withBody } from './base.ts';
import type { Mutant } from './mutant.ts';

/** One defect for each sentence, each at another place and in another form. */
export function* withSentences(base: Base, id: string, sentences: readonly string[]): Generator<Mutant> {
  for (const [index, sentence] of sentences.entries()) {
    const [form, put] = FORMS[index % FORMS.length] as (typeof FORMS)[number];
    // Some prose has no paragraph that could end with it.
    if (put(bodyOf(base, id), sentence) === bodyOf(base, id)) continue;
    yield { name: `${id}, ${form}: ${sentence}`, contents: withBody(base, id, (body) => put(body, sentence)) };
  }
}

const FORMS: readonly (readonly [form: string, put: (body: string, sentence: string) => string])[] = [
  ['at the end', (body, sentence) => `${body.trimEnd()}\n\n${sentence}\n`],
  [
    'at the end of a paragraph',
    (body, sentence) => body.replace(/^([A-Z][^\n]{40}[^|]*?)\n(?:\n|$)/m, `$1\n${sentence}\n\n`),
  ],
  ['over two lines', (body, sentence) => `${body.trimEnd()}\n\n${wrapped(sentence)}\n`],
  ['in a list', (body, sentence) => `${body.trimEnd()}\n\nAs to this:\n\n- first this;\n- ${sentence}\n`],
  ['in a section of its own', (body, sentence) => `${body.trimEnd()}\n\n## A word more\n\n${sentence}\n`],
  [
    'in a table',
    (body, sentence) => `${body.trimEnd()}\n\n| Topic | What holds |\n| --- | --- |\n| This | ${sentence} |\n`,
  ],
  ['in bold', (body, sentence) => `${body.trimEnd()}\n\n**${sentence}**\n`],
  ['in a quotation', (body, sentence) => `${body.trimEnd()}\n\n> ${wrapped(sentence).replaceAll('\n', '\n> ')}\n`],
];

/** Broken before a word in the middle, as an editor wraps it. */
function wrapped(sentence: string): string {
  const middle = sentence.indexOf(' ', Math.floor(sentence.length / 2));
  return middle === -1 ? sentence : `${sentence.slice(0, middle)}\n${sentence.slice(middle + 1)}`;
}
