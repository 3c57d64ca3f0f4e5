/** The files of an agreement in one place, those that belong together under one heading. */
import { type Paper, PAPERS } from '../documents/papers.ts';
import type { Download } from './page.ts';
import { fileSize, FORMATS } from './words.ts';

interface DownloadGroup {
  readonly title: string;
  readonly files: readonly {
    readonly href: string;
    readonly name: string;
    readonly size: string;
    readonly use: string;
  }[];
}

/** Groups with files, in the order of the list of papers. */
export function downloadGroups(downloads: readonly Download[]): readonly DownloadGroup[] {
  return (Object.keys(TITLES) as readonly Paper['group'][])
    .map((group) => ({
      title: TITLES[group],
      files: PAPERS.filter((paper) => paper.group === group).flatMap((paper) =>
        downloads.filter((one) => one.paper === paper.name).map((one) => fileOf(paper, one)),
      ),
    }))
    .filter(({ files }) => files.length > 0);
}

const TITLES: Readonly<Record<Paper['group'], string>> = {
  agreement: 'The agreement',
  short: 'On one page',
  form: 'Forms to fill in',
};

function fileOf({ group, title }: Paper, { format, path, bytes }: Download): DownloadGroup['files'][number] {
  const { name, use } = FORMATS[format];
  const own = group === 'agreement';
  return { href: path, name: own ? name : `${title}, ${name}`, size: fileSize(bytes), use: own ? use : '' };
}
