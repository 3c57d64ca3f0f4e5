/** Released versions that are no longer what was released. */
import { stringify } from 'yaml';
import { sha256 } from '../../../../src/host/environment.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../../../helpers/check-files.ts';
import { memoryFiles } from '../../../helpers/memory-files.ts';
import type { Mutator } from '../../mutant.ts';

const ID = 'mereshire-exploitation';
const VERSION = '2.0';
const FOLDER = `agreements/${ID}/versions/${VERSION}`;
const RELEASE = `${FOLDER}/release.yaml`;
const SIGN_OFF = `agreements/${ID}/sign-off/`;
/** Of the present words, which nothing here changes: a record of other words counts for nothing, and another rule says so. */
const RECORD = `${SIGN_OFF}mereshire-council-2.1.yaml`;
const DOCUMENT = 'released/mereshire-exploitation.md';

const { entries } = await registerOf(memoryFiles(MERESHIRE));
const present = entries.find(({ id }) => id === ID);
const digest = present?.versions.find(({ version }) => version === VERSION)?.entry.digest;

/** The register with the version released as it is kept, with a document. */
function released(contents: Contents): Contents {
  const all: Contents = {
    ...contents,
    [`${FOLDER}/${DOCUMENT}`]: '# Protecting children from exploitation\n',
    [RECORD]: stringify({
      organisation: 'mereshire-council',
      role: "Director of Children's Services",
      decision: 'agreed',
      date: '2026-09-20',
      version: '2.1',
      digest: present?.digest,
      method: 'minute',
      evidence: 'Cabinet, 20 September 2026, item 7',
    }),
  };
  const paths = Object.keys(all).filter((path) => path.startsWith(`${FOLDER}/`));
  return {
    ...all,
    [RELEASE]: stringify({
      agreement: ID,
      version: VERSION,
      digest,
      released: '2025-04-02',
      madeWith: { tool: 'concordat 0.1.0' },
      settings: { title: 'Information sharing in Mereshire', publisher: 'mereshire-council' },
      signedBy: [
        {
          organisation: 'mereshire-council',
          record: RECORD.slice(SIGN_OFF.length),
          sha256: hashOf(all, RECORD),
        },
      ],
      files: paths.map((path) => {
        const size = String(new TextEncoder().encode(textOf(all, path)).length);
        return { path: path.slice(FOLDER.length + 1), size, sha256: hashOf(all, path) };
      }),
    }),
  };
}

function hashOf(contents: Contents, path: string): string {
  return sha256(new TextEncoder().encode(textOf(contents, path)));
}

export const mutator: Mutator = {
  rule: 'sign-off/release-altered',
  *mutate(base) {
    if (base.name !== 'mereshire') return;
    const good = released(base.contents);
    const listed = textOf(good, RELEASE);
    const place = (path: string): number =>
      [...listed.matchAll(/^ {2}- path: (.*)$/gm)].findIndex(([, name]) => name === path);
    for (const path of [DOCUMENT, 'agreement.md', 'organisations/mereshire-council.yaml']) {
      const file = `${FOLDER}/${path}`;
      yield {
        name: `${path} has another character`,
        contents: { ...good, [file]: textOf(good, file).replace('ouncil', 'ouncli').replace('hildren', 'hidlren') },
        at: [[RELEASE, `/files/${place(path)}/sha256`]],
      };
    }
    const { [`${FOLDER}/${DOCUMENT}`]: _gone, ...without } = good;
    yield {
      name: `${DOCUMENT} is gone`,
      contents: without,
      at: [[RELEASE, `/files/${place(DOCUMENT)}/path`]],
    };
    yield {
      name: 'a record has another character',
      contents: { ...good, [RECORD]: textOf(good, RECORD).replace('item 7', 'item 8') },
      at: [[RELEASE, '/signedBy/0/sha256']],
    };
    const { [RECORD]: _record, ...unsigned } = good;
    yield { name: 'a record is gone', contents: unsigned, at: [[RELEASE, '/signedBy/0/record']] };
    yield {
      name: 'a file was put beside the words',
      contents: { ...good, [`${FOLDER}/another.txt`]: 'More' },
      at: [[RELEASE, '/digest']],
    };
    for (const [field, from, to] of [
      ['version', `version: "${VERSION}"`, 'version: "1.9"'],
      ['agreement', `agreement: ${ID}`, 'agreement: mereshire-port'],
    ] as const)
      yield {
        name: `it is the release of another ${field}`,
        contents: { ...good, [RELEASE]: listed.replace(from, to) },
        at: [[RELEASE, `/${field}`]],
      };
  },
};
