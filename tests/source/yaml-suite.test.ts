/** The test suite of YAML: what is read of it is what its authors say stands there, as text; what this program does not take is told. */
import { describe, expect, it } from 'vitest';
import { lineIndex } from '../../src/base/position.ts';
import { readYaml } from '../../src/source/yaml.ts';
import { toldBy, YAML_CASES } from '../helpers/yaml-suite.ts';

function read(yaml: string) {
  return readYaml(yaml, { path: 'x.yaml', offset: 0, position: lineIndex(yaml) });
}

describe('the test suite of YAML', () => {
  it('is there', () => {
    expect(YAML_CASES.length).toBeGreaterThan(350);
  });

  it('is read without an exception, and what is no YAML is never taken', () => {
    const taken = YAML_CASES.filter(({ yaml, fail }) => {
      const { data, findings } = read(yaml);
      return fail && data !== undefined && findings.length === 0;
    });
    expect(taken.map(({ name }) => name)).toEqual([]);
  });

  it('is read as its authors say, with every value as it was typed', () => {
    const taken = YAML_CASES.flatMap(({ name, yaml, tree, fail }) => {
      const { data, findings } = read(yaml);
      if (fail || data === undefined || findings.length > 0) return [];
      return [{ name, data: JSON.stringify(data), told: JSON.stringify(toldBy(tree) ?? null) }];
    });
    expect(taken.length).toBeGreaterThan(80);
    expect(taken.filter((one) => one.data !== one.told)).toEqual([]);
  });
});
