/** What a program takes that is started as people start it. */
import { spawnSync } from 'node:child_process';

/**
 * Runs a program to its end, throws its output away, and gives what it said on standard error, its exit, and the seconds that
 * it took of the processor and of the clock.
 */
export function started(words, env = process.env) {
  const begun = performance.now();
  const { stdout, stderr, status } = spawnSync(
    'bash',
    ['-c', '"$@" > /dev/null; end=$?; times; exit $end', 'bash', ...words],
    {
      encoding: 'utf8',
      env,
      maxBuffer: 2 ** 28,
    },
  );
  const clock = (performance.now() - begun) / 1000;
  // The second line tells of what was started: user and system, as in `0m0.051s 0m0.008s`.
  const used = stdout.trim().split('\n').at(-1) ?? '';
  const seconds = [...used.matchAll(/(\d+)m([\d.]+)s/g)].map(
    ([, minutes, rest]) => Number(minutes) * 60 + Number(rest),
  );
  return { stderr, status, processor: seconds.reduce((sum, one) => sum + one, 0), clock };
}
