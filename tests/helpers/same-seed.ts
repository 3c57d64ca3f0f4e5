/** Random inputs are the same at each run, so that a change is judged by what it changes. The proof tries others each time. */
import fc from 'fast-check';

if (process.env['PROOF'] === undefined) fc.configureGlobal({ seed: 20261121 });
