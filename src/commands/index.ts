/** Every command, loaded only when it is called. */
import type { Command } from './command.ts';

export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  check: async () => (await import('./check.ts')).check,
  explain: async () => (await import('./explain.ts')).explain,
  init: async () => (await import('./init.ts')).init,
  new: async () => (await import('./new.ts')).newAgreement,
  import: async () => (await import('./import.ts')).importFile,
  diff: async () => (await import('./diff.ts')).diff,
  law: async () => (await import('./law.ts')).law,
  review: async () => (await import('./review.ts')).review,
  pack: async () => (await import('./pack.ts')).pack,
  serve: async () => (await import('./serve.ts')).serve,
  amend: async () => (await import('./amend.ts')).amend,
  release: async () => (await import('./release.ts')).release,
  sign: async () => (await import('./sign.ts')).sign,
  verify: async () => (await import('./verify.ts')).verify,
  build: async () => (await import('./build.ts')).build,
};
