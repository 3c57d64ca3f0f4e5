/** Standard clauses that are worded otherwise twice. */
import { add, EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, set, told, WIRRAL } from '../../edits.ts';

const change = (clause: string, text: string, how = 'extended') => ({
  clause,
  change: how,
  text,
  because: 'The parties agreed so at their meeting',
});

export const mutator = editing('register/clause-twice', [
  [
    'mereshire-school-attendance',
    'second addition',
    add('clauses', change('complaints', 'The council keeps a list of complaints.')),
    told('clauses/1/clause'),
  ],
  ...[EXPLOITATION, HOSPITAL, MONEY, LONDON, WIRRAL].map(
    (id) =>
      [
        id,
        'addition to a clause that is replaced',
        set('clauses', [
          change('accuracy', 'Each party checks what it sends before it sends it.', 'replaced'),
          change('accuracy', 'It tells the others of what it puts right.'),
        ]),
        told('clauses/1/clause'),
      ] as const,
  ),
]);
