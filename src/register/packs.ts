/**
 * Policy packs: severities and expectations that many registers share, which
 * one takes on by naming them in `concordat.yaml`. They are data, in
 * `schemas/packs/`, each with its source.
 */
import { parsePeriod, type Period } from '../base/dates.ts';
import type { Severity } from '../base/finding.ts';
import type { Files } from '../base/ports.ts';
import { readYamlFile } from '../source/source.ts';

export interface Pack {
  /** `weisf` */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly rules: Readonly<Record<string, Severity>>;
  /** How long before its day a review counts as due. */
  readonly notice: Period | undefined;
  /** How long an agreement may be overdue before it is to leave the register. */
  readonly removeAfter: Period | undefined;
  /** Sections that each agreement is expected to have. */
  readonly sections: readonly string[];
  /** Languages in which the register is expected to be. */
  readonly languages: readonly string[];
}

/** What the files hold; their tests compare them with `schemas/pack.schema.json`. */
interface Written {
  readonly title: string;
  readonly source: string;
  readonly rules?: Readonly<Record<string, Severity>>;
  readonly review?: { readonly notice?: string; readonly removeAfter?: string };
  readonly sections?: readonly string[];
  readonly languages?: readonly string[];
}

const FOLDER = 'schemas/packs';

/** Every pack of the tool, in the order of their names. Throws if one is broken: they are the tool's own. */
export async function loadPacks(assets: Files): Promise<readonly Pack[]> {
  const files = (await assets.list(FOLDER)).filter(({ name }) => name.endsWith('.yaml'));
  return Promise.all(
    files.map(async ({ name }) => {
      const { value, findings } = await readYamlFile(assets, `${FOLDER}/${name}`);
      if (value === undefined || findings.length > 0) throw new Error(`${FOLDER}/${name} cannot be read`);
      // The cast holds: see above.
      const written = value.data as unknown as Written;
      return {
        id: name.slice(0, -'.yaml'.length),
        title: written.title,
        source: written.source,
        rules: written.rules ?? {},
        notice: parsePeriod(written.review?.notice ?? ''),
        removeAfter: parsePeriod(written.review?.removeAfter ?? ''),
        sections: written.sections ?? [],
        languages: written.languages ?? [],
      };
    }),
  );
}
