/** Registers whose files everyone can read, with what is not for everyone in them. */
import { agreementPath, frontOf, withFront } from '../../base.ts';
import type { At, Mutator } from '../../mutant.ts';
import { withSettings } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'publish/public-source',
  *mutate(base) {
    const hidden = base.ids.filter((id) => !isWholly(frontOf(base, id)));
    if (hidden.length > 0) {
      const contents = withSettings(base, (settings) => settings.setIn(['source'], 'public'));
      const at = hidden.map(
        (id): At => [agreementPath(id), frontOf(base, id)['publish'] === undefined ? '/title' : '/publish'],
      );
      yield {
        name: 'everyone can read the files',
        contents,
        at,
        because: 'Each of these agreements is not for everyone.',
      };
      return;
    }
    for (const id of base.ids)
      for (const publish of [
        'no',
        'when-all-signed',
        { show: 'summary', because: 'The whole text could be misused.' },
      ]) {
        const contents = withFront(base, id, (file) => file.setIn(['publish'], publish));
        yield {
          name: `${id} is published: ${JSON.stringify(publish)}`,
          contents: withSettings({ contents }, (settings) => settings.setIn(['source'], 'public')),
          at: [[agreementPath(id), '/publish']],
        };
      }
  },
};

function isWholly(front: ReturnType<typeof frontOf>): boolean {
  return front['publish'] === 'yes' || front['kind'] === 'listing';
}
