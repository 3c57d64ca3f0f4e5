/** Guidance that a document carries never passes for what the parties agreed. */
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block } from '../../src/documents/document.ts';
import { renderBody } from '../../src/documents/html.ts';
import { plain } from '../../src/documents/words.ts';
import { MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const PAGE = 'guidance/three-questions.md';
const ADDED = 'Each party also pays the council 1,000 pounds a month.';
const NOT_AGREED =
  'This annex is guidance of the register, as it stood when this copy was made. It is not part of what the parties agree to and does not change it. It can change without a new version.';

async function composed(added = '') {
  const register = await registerOf(memoryFiles({ ...MERESHIRE, [PAGE]: `${textOf(MERESHIRE, PAGE)}\n${added}\n` }));
  const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
  if (entry === undefined) throw new Error('the example is not there');
  return { entry, document: composeAgreement(entry, composeContext(register)) };
}

/** The blocks of each section and annex, by the id of its heading. */
function parts(blocks: readonly Block[]): ReadonlyMap<string, readonly Block[]> {
  const found = new Map<string, Block[]>();
  for (const block of blocks) {
    if (block.type === 'heading' && block.level === 1) found.set(block.id, []);
    else [...found.values()].at(-1)?.push(block);
  }
  return found;
}

describe('an annex of guidance', () => {
  it('says first that nobody agreed to it', async () => {
    const { document } = await composed();
    for (const id of ['annex-three-questions', 'annex-sharing-in-an-emergency']) {
      const [first] = parts(document.blocks).get(id) ?? [];
      expect(first).toEqual({
        type: 'callout',
        kind: 'note',
        children: [{ type: 'paragraph', children: [{ type: 'text', value: NOT_AGREED }] }],
      });
    }
    expect(renderBody(document, { headingOffset: 0 })).toContain(NOT_AGREED);
  });

  it('is not said of the author’s own annexes, which are agreed to', async () => {
    const { document } = await composed();
    const own = parts(document.blocks).get('annex-terms-of-reference-of-the-panel') ?? [];
    expect(own.length).toBeGreaterThan(0);
    expect(JSON.stringify(own)).not.toContain('not part of what the parties agree');
  });

  it('holds whatever the page says, a heading of the first level too, and leaves the digest alone', async () => {
    const before = await composed();
    const after = await composed(`# Costs\n\n${ADDED}`);
    expect(after.entry.digest).toBe(before.entry.digest);
    const sections = (blocks: readonly Block[]) =>
      blocks.flatMap((block) => (block.type === 'heading' && block.level === 1 ? [plain(block.children)] : []));
    expect(sections(after.document.blocks)).toEqual(sections(before.document.blocks));
    expect(JSON.stringify(parts(after.document.blocks).get('annex-three-questions'))).toContain(ADDED);
  });
});

describe('the guides of an agreement', () => {
  const headings = async (id: string, change: (front: string) => string = (front) => front) => {
    const path = `agreements/${id}/agreement.md`;
    const register = await registerOf(memoryFiles({ ...MERESHIRE, [path]: change(textOf(MERESHIRE, path)) }));
    const entry = register.entries.find((one) => one.id === id);
    if (entry === undefined) throw new Error('the example is not there');
    return [...parts(composeAgreement(entry, composeContext(register)).blocks).keys()];
  };
  const GUIDES = ['annex-checklist-for-practitioners', 'annex-decision-flow-for-practitioners', 'annex-principles'];
  const among = (ids: readonly string[]): readonly string[] => GUIDES.filter((id) => ids.includes(id));

  it('stand in one that carries no guidance; the steps are a clause of it', async () => {
    expect(among(await headings('mereshire-missing-children'))).toEqual([GUIDES[0], GUIDES[2]]);
  });

  it('have the steps where its own prose takes the place of the clause', async () => {
    const prose = '\n## Deciding whether to share\n\nThe panel decides.\n';
    expect(among(await headings('mereshire-missing-children', (text) => `${text}${prose}`))).toEqual(GUIDES);
  });

  it('give way to guidance of the same kind that it carries', async () => {
    expect(among(await headings('mereshire-exploitation'))).toEqual([GUIDES[1]]);
  });

  it('are in no framework, which has nothing to share by', async () => {
    expect(among(await headings('mereshire-charter'))).toEqual([]);
  });
});

describe('document control', () => {
  it('says whom to ask where the register has no address', async () => {
    const settings = textOf(MERESHIRE, 'concordat.yaml').replace(/^baseUrl:.*\n/m, '');
    const register = await registerOf(memoryFiles({ ...MERESHIRE, 'concordat.yaml': settings }));
    const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
    if (entry === undefined) throw new Error('the example is not there');
    const said = JSON.stringify(composeAgreement(entry, composeContext(register)).blocks);
    expect(said).toContain('Ask Mereshire Council. It compares the version');
    expect(said).not.toContain('agreements/mereshire-exploitation/');
  });
});
