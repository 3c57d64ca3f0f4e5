/** What veraPDF, the validator that the PDF Association stands behind, says of PDFs. */
import { spawnSync } from 'node:child_process';
import { all, readXml, textOf } from './read-xml.ts';

/** The standards that a PDF of ours is judged by, as veraPDF calls them, and the profile that its report then names. */
export const FLAVOURS = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2A', '3a': 'PDF/A-3A' } as const;
export type Flavour = keyof typeof FLAVOURS;

/** What it says of one file. */
export interface Verdict {
  /** Its path, as it was given. */
  readonly file: string;
  /** The rules that it breaks, as `UA-1 7.1-8` or `A-2a 6.1.3-1`, each once; none if it passes. */
  readonly broken: readonly string[];
}

/** Whether the program is there to be run. */
export function hasVeraPdf(): boolean {
  return spawnSync('verapdf', ['--version'], { stdio: 'ignore' }).status === 0;
}

/** Judges files by a standard. Throws if the program did not judge every one of them. */
export function judge(files: readonly string[], flavour: Flavour): readonly Verdict[] {
  const { stdout, stderr, error } = spawnSync('verapdf', ['--format', 'xml', '--flavour', flavour, ...files], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  const verdicts = readReport(stdout, flavour);
  const judged = verdicts.map(({ file }) => file);
  const missing = files.filter((file) => !judged.includes(file));
  if (missing.length > 0) throw new Error(`veraPDF did not judge ${missing.join(', ')}: ${stderr.slice(0, 1000)}`);
  return verdicts;
}

/** Reads its report. Throws on a file that it could not judge to the end, or judged by another standard: neither is a pass. */
export function readReport(xml: string, flavour: Flavour): readonly Verdict[] {
  return all(readXml(xml.trim()), 'job').map((job) => {
    const [name] = all(job, 'name');
    const file = name === undefined ? '' : textOf(name).trim();
    const report = all(job, 'validationReport')[0];
    if (report === undefined) throw new Error(`veraPDF could not judge ${file}: ${textOf(job).trim().slice(0, 300)}`);
    const { profileName = '', isCompliant, jobEndStatus = 'normal' } = report.attributes;
    if (!profileName.startsWith(`${FLAVOURS[flavour]} `)) throw new Error(`veraPDF judged ${file} by ${profileName}`);
    if (jobEndStatus !== 'normal') throw new Error(`veraPDF did not finish with ${file}: ${jobEndStatus}`);
    const standard = FLAVOURS[flavour].replace('PDF/', '').replace(/A$/, 'a');
    const broken = all(report, 'rule')
      .filter(({ attributes }) => attributes['status'] === 'failed')
      .map(({ attributes: { clause, testNumber } }) => `${standard} ${clause}-${testNumber}`);
    if ((broken.length === 0) !== (isCompliant === 'true')) throw new Error(`veraPDF contradicts itself on ${file}`);
    return { file, broken: [...new Set(broken)] };
  });
}
