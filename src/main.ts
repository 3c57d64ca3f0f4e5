#!/usr/bin/env node
/** The process of the program. */
import { runProgram } from './program.ts';

const { env, stdout, stderr } = process;
process.exitCode = await runProgram({ words: process.argv.slice(2), env, stdout, stderr });
