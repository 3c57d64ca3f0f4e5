/** Delicate information that goes by a way that is not safe. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, HOUSING, LONDON, MONEY, PORT, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/unsafe-method', [
  [
    EXPLOITATION,
    'fax',
    set('methods', { fax: { title: 'Fax' } }),
    set('flows/investigation/method', ['secure-email', 'fax']),
  ],
  [HOSPITAL, 'ordinary post', set('flows/discharge/method', ['shared-care-record', 'post'])],
  [HOUSING, 'ordinary post', set('flows/referral/method', 'post')],
  [
    MONEY,
    'a closed network',
    set('methods', { 'police-mail': { title: 'Mail between pnn.police.uk and gcsx.gov.uk' } }),
    set('flows/casework/method', 'police-mail'),
  ],
  [
    PORT,
    'open e-mail',
    set('methods', { email: { title: 'E-mail' } }),
    set('flows/briefing/method', ['meeting', 'email']),
  ],
  [LONDON, 'ordinary post', set('flows/contact/method', ['web-form', 'post'])],
  [
    LONDON,
    'a messaging app',
    set('methods/group-chat', { title: 'Chat of the duty team', products: 'WhatsApp' }),
    set('flows/crime-report/method', ['telephone', 'group-chat']),
  ],
  [
    CRISIS,
    'fax',
    set('methods/ward-fax', { title: 'Facsimile machine of the ward' }),
    set('flows/outcome/method', ['recorded-telephone', 'ward-fax']),
  ],
  [
    CRISIS,
    'a closed network',
    set('methods/gcsx-mail', { title: 'Mail over GCSX', rules: 'Use the address with gcsx in it' }),
    set('flows/warrant/method', 'gcsx-mail'),
  ],
  [WIRRAL, 'ordinary post', set('flows/justice/method', ['secure-email', 'post'])],
  [
    WIRRAL,
    'open e-mail',
    set('methods/email', { title: 'Email', rules: 'Check the address' }),
    set('flows/casework/method', ['meeting', 'email']),
  ],
]);
