/** The sheet for signatures as a paper of its own, for whoever signs without the whole agreement in hand. */
import { callout, cell, paragraph, strong, table } from './build-blocks.ts';
import { checkFact } from './check-copy.ts';
import type { Document, Field, Table } from './document.ts';
import type { Wording } from './wording.ts';

/** It names the text that is signed by version and digest. Nothing if the agreement has no sheet: one that is adopted, or signed on a platform. */
export function signatureSheet(agreement: Document, words: Wording): Document | undefined {
  const { t } = words;
  const sheets = agreement.blocks.filter((block) => block.type === 'signatures');
  if (sheets.length === 0) return undefined;
  const { id, title, cover, properties, running } = agreement;
  return {
    ...agreement,
    title: t('signature-sheet.title'),
    layout: 'sheet',
    cover: {
      above: title,
      summary: t('signature-sheet.summary'),
      notices: cover.notices.filter(({ kind }) => kind === 'warning'),
      facts: {
        type: 'facts',
        items: [
          {
            term: t('form-cover.agreement'),
            value: cell(t('form-cover.title', { title, id, version: properties.version })),
          },
          { term: t('form-cover.digest'), value: cell(properties.digest) },
          checkFact(properties, words),
        ],
      },
    },
    blocks: [paragraph(t('signature-sheet.agrees')), decisionForm(words), ...sheets],
    running: { ...running, currency: '' },
    properties: { ...properties, subject: title },
  };
}

/** What a body can decide, as a record of it says it: somebody who may not simply say yes has to find room for that too. */
function decisionForm({ t }: Wording): Table {
  const question = (label: string, field: Pick<Field, 'name' | 'kind' | 'options'>): Table['rows'][number] => [
    [paragraph(strong(label))],
    [{ type: 'field', label, ...field }],
  ];
  return table(
    'form-decision',
    t('signature-sheet.decision'),
    [
      [t('signature-sheet.asked'), 38],
      [t('signature-sheet.answer'), 62],
    ],
    [
      question(t('signature-sheet.decides'), {
        name: 'decision',
        kind: 'tick',
        options: [t('signature-sheet.yes'), t('signature-sheet.with-conditions'), t('signature-sheet.no')],
      }),
      question(t('signature-sheet.conditions'), { name: 'decision-conditions', kind: 'long', options: [] }),
      question(t('signature-sheet.starts'), { name: 'decision-starts', kind: 'date', options: [] }),
    ],
  );
}

/** The document as its parties get it, with all that the public does not see; its cover and every page say so. */
export function forParties(document: Document, withheld: boolean, { t }: Wording): Document {
  if (!withheld) return document;
  const { cover, running } = document;
  const mark = t('marks.for-parties');
  return {
    ...document,
    cover: { ...cover, notices: [callout('warning', t('cover.for-parties')), ...cover.notices] },
    running: { ...running, notice: [mark, running.notice].filter((one) => one !== '').join(' ') },
  };
}
