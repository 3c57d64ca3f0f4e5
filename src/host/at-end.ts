/** What is put in order when the program ends, however it ends but by force. */
import { constants } from 'node:os';

const pending = new Set<() => void>();
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * Sees to it that something is done when the program ends: by itself, by an
 * error, or by a signal, which ends it with 128 and the signal's number (130
 * for Ctrl-C, 143 for `kill`). Gives back what calls it off. Nothing can be
 * waited for then, so what is done must be done when it returns.
 */
export function atEnd(putInOrder: () => void): () => void {
  pending.add(putInOrder);
  listen();
  return () => {
    pending.delete(putInOrder);
    listen();
  };
}

/** Listens while there is something to put in order, and no longer: who listens to a signal keeps it from ending the program. */
function listen(): void {
  const wanted = pending.size > 0;
  if (wanted === listening) return;
  listening = wanted;
  const how = wanted ? 'on' : 'off';
  process[how]('exit', endAll);
  for (const signal of SIGNALS) process[how](signal, onSignal);
}

let listening = false;

function onSignal(signal: (typeof SIGNALS)[number]): void {
  endAll();
  // Where somebody else listens as well, when to end is theirs to say.
  if (process.listenerCount(signal) === 1) process.exit(128 + constants.signals[signal]);
}

function endAll(): void {
  // The last that was begun may stand on what was begun before.
  for (const putInOrder of [...pending].reverse()) {
    pending.delete(putInOrder);
    try {
      putInOrder();
    } catch {
      // What the system does not let go of must not keep the others from being put in order.
    }
  }
}
