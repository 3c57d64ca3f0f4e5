/** The tasks of documents, done here, with pictures that are not drawn. */
import { tasksHere } from '../../src/documents/tasks.ts';
import { sha256 } from '../../src/host/environment.ts';
import { noPainter } from './no-painter.ts';

export const tasks = tasksHere({ painter: noPainter, hash: sha256 });
