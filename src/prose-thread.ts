/** A thread of the program that parses prose for the one that was started. */
import { doTasks } from './host/threads.ts';
import { PROSE_TASKS } from './source/prose-in-threads.ts';

doTasks(PROSE_TASKS);
