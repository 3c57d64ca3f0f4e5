/** Loads puppeteer, and none of the code that it would take for its settings. */
import { createRequire } from 'node:module';
import type { PuppeteerNode } from 'puppeteer';
import { installation } from './environment.ts';

/**
 * Puppeteer, loaded when a browser is wanted and not before. As it loads, it
 * looks for settings in the working folder, in each folder above it and in the
 * user's home, and runs what it finds: in a register that would be code of
 * whoever proposes a change. It is loaded from concordat's own folder, whose
 * settings it finds first, and without a pause in which anything else could see
 * that folder as the working one.
 */
export function loadPuppeteer(): PuppeteerNode {
  const before = process.cwd();
  process.chdir(installation().root);
  try {
    return (createRequire(import.meta.url)('puppeteer') as { readonly default: PuppeteerNode }).default;
  } finally {
    process.chdir(before);
  }
}
