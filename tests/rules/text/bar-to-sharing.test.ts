/** What bars sharing, and what sounds like it and does not. */
import { describe, expect, it } from 'vitest';
import { checkFiles, MERESHIRE, textOf } from '../../helpers/check-files.ts';
import { registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { barToSharing } from '../../../src/rules/text/bar-to-sharing.ts';

const PATH = 'agreements/mereshire-housing-options/agreement.md';

/** What the rule says of the sentences, each a paragraph of its own. */
async function told(sentences: readonly string[]): Promise<readonly string[]> {
  const contents = { ...MERESHIRE, [PATH]: `${textOf(MERESHIRE, PATH).trimEnd()}\n\n${sentences.join('\n\n')}\n` };
  const register = await registerOf(memoryFiles(contents));
  const lines = contents[PATH]?.split('\n') ?? [];
  return [...barToSharing.check(register)].map(({ at }) => lines[at.start.line - 1] ?? '');
}

const BARS = [
  'Information may only be shared under this agreement.',
  'Nothing may be shared without this agreement.',
  'Nothing may be shared without a signature.',
  'No information may be shared unless this agreement has been signed by every party.',
  'Staff must not share information until they are party to a signed information sharing agreement.',
  'Personal data can only be shared where an information sharing agreement is in place.',
  'Sharing may not begin until this agreement has been signed.',
  'This agreement must be signed before any information is shared.',
  'A signed agreement must be in place before personal information is shared.',
  'Information cannot be disclosed to bodies that have not signed.',
  'No party may disclose anything before the agreement is signed.',
  'We never share information without an agreement in place.',
  'Information is shared only under this agreement.',
  'Sharing outside this agreement is unlawful.',
  'Sharing information without a signed agreement is against the law.',
  'Information that is shared outside this agreement is not lawful.',
];

const NO_BARS = [
  'No more than is needed may be shared.',
  'Sharing outside this agreement is not unlawful.',
  'Sharing outside this agreement is a matter for each party.',
  'Sharing outside the purposes of this agreement is unlawful.',
  'Sharing outside this agreement is unlawful unless the law allows it.',
  'Sharing that has no ground in law is unlawful.',
  'It is wrong to think that sharing outside this agreement is unlawful.',
  'Nobody needs this agreement before sharing information lawfully.',
  'The lack of an agreement never bars urgent, lawful sharing.',
  'Nothing in this agreement prevents a party from sharing information in an emergency.',
  'Nothing is shared without the person’s consent.',
  'Nothing is shared without their agreement.',
  'Information is not shared without the agreement of the parents.',
  'Information received under this agreement may only be shared on with the agreement of the party that gave it.',
  'Staff may only share information received under this agreement with colleagues who need it.',
  'Information shared under this agreement may only be used for its purposes.',
  'Only the information that is needed is shared under this agreement.',
  'Information is shared only where it is needed for the purposes of this agreement.',
  'Nothing is shared under this agreement until it has been signed.',
  'Data must not be passed to a processor without a written agreement.',
  'Nothing may be shared without this agreement, except where the law requires it or someone is in danger.',
  'Nothing is shared without this agreement as a rule. It never prevents urgent, lawful sharing.',
  'Is it true that nothing may be shared without an agreement?',
  'The parties have signed this agreement and share information as it says.',
];

describe('text/bar-to-sharing', () => {
  it('finds what bars', async () => {
    expect(await told(BARS)).toEqual(BARS);
  });

  it('finds nothing in what does not', async () => {
    expect(await told(NO_BARS)).toEqual([]);
  });

  it('finds it in the front matter', async () => {
    const front = textOf(MERESHIRE, PATH).replace(
      /^(summary: \|\n)/m,
      '$1  Information may only be shared under this agreement.\n',
    );
    const found = (await checkFiles({ ...MERESHIRE, [PATH]: front })).filter(
      ({ code }) => code === 'text/bar-to-sharing',
    );
    expect(found.map(({ pointer }) => pointer)).toEqual(['/summary']);
  });
});
