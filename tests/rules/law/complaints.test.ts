/** Sentences that deny people a complaint, and sound ones that look like them. */
import { complaints } from '../../../src/rules/law/complaints.ts';
import { describeSaid } from '../../helpers/said.ts';

describeSaid([
  [
    'law/complaints',
    complaints,
    { id: 'mereshire-exploitation', heading: 'Complaints' },
    [
      'There is no right to complain.',
      'Families have no right to complain about this sharing.',
      'Parents may not complain to the Information Commissioner.',
      'Nobody may complain about the sharing.',
      'Complaints are not accepted.',
    ],
    [
      'Everyone has the right to complain.',
      'There is no right to complain about the colour of the form.',
      'People do not lose the right to complain.',
      'Complaints are not accepted by text message.',
      'If there is no right to complain, the council says so.',
      'It is wrong that there is no right to complain.',
      'No complaint is left without an answer.',
      'A child who cannot complain alone is helped.',
    ],
  ],
]);
