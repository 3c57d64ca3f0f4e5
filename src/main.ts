#!/usr/bin/env node
/** The process of the program. */
import { runProgram } from './program.ts';

const { env, stdin, stdout, stderr } = process;
const terminal = stdin.isTTY && stderr.isTTY ? { input: stdin, output: stderr } : undefined;
process.exitCode = await runProgram({ words: process.argv.slice(2), env, stdout, stderr, terminal });
