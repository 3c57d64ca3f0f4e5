/** A thread of the program that does tasks of documents for the one that was started. */
import { workerData } from 'node:worker_threads';
import type { Face } from './base/ports.ts';
import { tasksHere } from './documents/tasks.ts';
import { sha256 } from './host/environment.ts';
import { loadFonts } from './host/fonts.ts';
import { makePainter } from './host/painter.ts';
import { doTasks } from './host/threads.ts';

const { atOnce: _, ...tasks } = tasksHere({ painter: makePainter(await loadFonts(workerData as Face)), hash: sha256 });
doTasks(tasks);
