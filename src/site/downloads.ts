/** The files of an agreement in one place, those that belong together under one heading. */
import type { AttachedFile } from '../agreement/attached-files.ts';
import { sourceOf } from '../documents/agreement-source.ts';
import { type Paper, PAPERS } from '../documents/papers.ts';
import type { Entry } from '../register/entry.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { LANGUAGES, type Words } from './messages.ts';
import type { Download } from './page.ts';
import { fileSize, FORMATS } from './words.ts';

interface DownloadGroup {
  readonly title: string;
  readonly files: readonly {
    readonly href: string;
    readonly name: string;
    readonly size: string;
    readonly use: string;
    /** The language of the file, where that is not the language of the page. */
    readonly language: string | undefined;
  }[];
}

/** Groups with files, in the order of the list of papers. */
export function downloadGroups(words: Words, downloads: readonly Download[]): readonly DownloadGroup[] {
  return (Object.keys(TITLES) as readonly Paper['group'][])
    .map((group) => ({
      title: words.t(TITLES[group]),
      files: PAPERS.filter((paper) => paper.group === group).flatMap((paper) =>
        downloads.filter((one) => one.paper === paper.name).map((one) => fileOf(words, paper, one)),
      ),
    }))
    .filter(({ files }) => files.length > 0);
}

const TITLES: Readonly<Record<Paper['group'], string>> = {
  agreement: 'download.agreement',
  short: 'download.short',
  form: 'download.form',
};

/** What people call each paper. */
const PAPER: Readonly<Record<Paper['name'], string>> = {
  agreement: 'download.agreement',
  'may-i-share': 'download.may-i-share',
  'in-short': 'download.in-short',
  'disclosure-request': 'download.disclosure-request',
  'decision-record': 'download.decision-record',
};

function fileOf(
  words: Words,
  { group, name: paper }: Paper,
  { format, path, bytes }: Download,
): DownloadGroup['files'][number] {
  const { t } = words;
  const own = group === 'agreement';
  const name = t(FORMATS[format].name);
  return {
    href: path,
    name: own ? name : t('download.of', { paper: t(PAPER[paper]), format: name }),
    size: bytes === undefined ? t('download.when-asked') : fileSize(bytes),
    use: own ? t(FORMATS[format].use) : '',
    language: otherLanguage(words),
  };
}

/** The language of what is made in English alone, on a page in another; nothing on an English page. */
export function otherLanguage({ language }: Pick<Words, 'language'>): string | undefined {
  return language === 'en' ? undefined : LANGUAGES.en.tag;
}

/** `visits.txt (text, 1 kB)`; `key` as for the path of the file. */
export function attachedLink({ t }: Pick<Words, 't'>, { path, kind, bytes }: AttachedFile, key: string): MaybeLink {
  const text = t('agreement.attached-file', { path, kind: kind ?? '', size: fileSize(bytes.length) });
  return { text, href: PATHS.attached(key, path) };
}

/** The file that an agreement is written in; nothing where the public may not have it. */
export function sourceLink({ t }: Pick<Words, 't'>, entry: Entry, key: string): MaybeLink | undefined {
  const bytes = entry.agreement.kind === 'listing' ? undefined : sourceOf(entry);
  return bytes === undefined
    ? undefined
    : {
        text: t('agreement.source', { size: fileSize(bytes.length) }),
        href: PATHS.source(key),
      };
}
