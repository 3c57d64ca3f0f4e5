/** Which needs the flows of an agreement create. */
import { describe, expect, it } from 'vitest';
import { needsOf } from '../../src/register/needs.ts';
import { linkParties } from '../../src/register/party.ts';
import { data, DAY, type Facts, flow, LAW, organisations, type Parts, purpose, terms } from '../helpers/terms.ts';

const KINDS = { alder: 'council', beech: 'school', cedar: 'police', hazel: 'charity' };

/** The needs, each as `party direction data purpose`; without data and purpose where there is one of each. */
function needs(parts: Parts, bodies: Readonly<Record<string, Facts>> = KINDS): readonly string[] {
  return all(parts, bodies).map((need) => `${need.party.name} ${need.direction}`);
}

function all(parts: Parts, bodies: Readonly<Record<string, Facts>> = KINDS) {
  const written = terms(parts);
  return needsOf(written, linkParties(written, organisations(bodies), DAY), LAW);
}

const THREE = { alder: {}, beech: {}, cedar: {} };

describe('a flow', () => {
  it('makes its senders need to send and its recipients to receive', () => {
    expect(needs({})).toEqual(['alder send', 'beech receive']);
  });

  it('between parties makes each need both', () => {
    expect(needs({ parties: THREE, flows: { panel: flow({ between: ['everyone'] }) } })).toEqual([
      'alder send',
      'alder receive',
      'beech send',
      'beech receive',
      'cedar send',
      'cedar receive',
    ]);
  });

  it('that names a party on both sides makes no need of it with itself', () => {
    expect(needs({ flows: { visit: flow({ from: ['alder'], to: ['alder'] }) } })).toEqual([]);
    expect(needs({ flows: { visit: flow({ from: ['alder', 'beech'], to: ['alder'] }) } })).toEqual([
      'alder receive',
      'beech send',
    ]);
  });

  it('selects parties by their labels', () => {
    const parties = { alder: { labels: ['hub'] }, beech: {}, cedar: { labels: ['hub'] } };
    expect(needs({ parties, flows: { visit: flow({ from: ['hub'], to: ['beech'] }) } })).toEqual([
      'alder send',
      'beech receive',
      'cedar send',
    ]);
  });

  it('makes a need for each purpose and each kind of data that it names', () => {
    const parts = { purposes: { protect: purpose(), learn: purpose() }, data: { names: data(), notes: data() } };
    const found = (said: Parameters<typeof flow>[0]) =>
      all({ ...parts, flows: { visit: flow({ from: ['alder'], to: ['beech'], ...said }) } })
        .filter((need) => need.direction === 'send')
        .map((need) => `${need.purpose} ${need.data}`);
    expect(found({})).toEqual(['protect names', 'protect notes', 'learn names', 'learn notes']);
    expect(found({ purposes: ['learn'], data: ['notes'] })).toEqual(['learn notes']);
  });

  it('tells who is at the other end, and several flows make one need', () => {
    const flows = { first: flow({ from: ['alder'], to: ['beech'] }), second: flow({ from: ['alder'], to: ['cedar'] }) };
    const [need] = all({ parties: THREE, flows });
    expect([need?.others.map((party) => party.name), need?.flows]).toEqual([
      ['beech', 'cedar'],
      ['first', 'second'],
    ]);
  });

  it('of a draft may lack its parties', () => {
    expect(needs({ flows: { visit: flow({}) } })).toEqual([]);
  });
});

describe('roles', () => {
  it('leave processors and coordinators without needs', () => {
    for (const role of ['processor', 'coordinator'] as const) {
      expect(
        needs({
          parties: { ...THREE, cedar: { role } },
          flows: { panel: flow({ between: ['alder', 'beech', 'cedar'] }) },
        }),
      ).toEqual(['alder send', 'alder receive', 'beech send', 'beech receive']);
      expect(
        needs({ parties: { alder: {}, beech: { role } }, flows: { visit: flow({ from: ['alder'], to: ['beech'] }) } }),
      ).toEqual([]);
    }
  });

  it('let a source send and never receive', () => {
    const parties = { alder: { role: 'source' as const }, beech: {} };
    expect(needs({ parties, flows: { panel: flow({ between: ['everyone'] }) } })).toEqual([
      'alder send',
      'beech receive',
    ]);
    expect(needs({ parties, flows: { panel: flow({ from: ['beech'], to: ['alder'] }) } })).toEqual([]);
  });
});

describe('heldBy', () => {
  const flows = { panel: flow({ between: ['everyone'] }) };

  it('leaves out senders who do not hold the data, and a holder that nobody else sends it to', () => {
    expect(needs({ data: { names: data({ heldBy: ['alder'] }) }, flows })).toEqual(['alder send', 'beech receive']);
    expect(needs({ data: { names: data({ heldBy: ['alder', 'beech'] }) }, flows })).toEqual([
      'alder send',
      'alder receive',
      'beech send',
      'beech receive',
    ]);
  });

  it('by nobody in the flow leaves nothing to send', () => {
    expect(
      needs({
        parties: THREE,
        data: { names: data({ heldBy: ['cedar'] }) },
        flows: { visit: flow({ from: ['alder'], to: ['beech'] }) },
      }),
    ).toEqual([]);
  });
});

describe('groups and classes', () => {
  const GROUP = { kind: 'group', members: [{ organisation: 'alder' }, { organisation: 'cedar' }] };
  const CLASS = { kind: 'class', kindsOfBody: ['school'] };
  const one = (name: string) => ({ parties: { [name]: {} }, flows: { panel: flow({ between: [name] }) } });

  it('share within themselves', () => {
    expect(needs(one('grove'), { ...KINDS, grove: GROUP })).toEqual(['grove send', 'grove receive']);
    expect(needs(one('schools'), { schools: CLASS })).toEqual(['schools send', 'schools receive']);
  });

  it('of one member, or a single body, do not', () => {
    expect(needs(one('grove'), { ...KINDS, grove: { ...GROUP, members: [{ organisation: 'alder' }] } })).toEqual([]);
    expect(needs(one('alder'))).toEqual([]);
  });

  it('a body that is a party twice, or in a group too, is one controller', () => {
    const units = { alder: {}, 'alder-homes': { organisation: 'alder', unit: 'Housing' } };
    const flows = { visit: flow({ from: ['alder'], to: ['alder-homes'] }) };
    expect(needs({ parties: units, flows })).toEqual([]);
    const found = all(
      { parties: { alder: {}, grove: {} }, flows: { visit: flow({ from: ['alder'], to: ['grove'] }) } },
      { ...KINDS, grove: GROUP },
    );
    expect(found.map((need) => [need.party.name, need.bodies.map((body) => body.key)])).toEqual([
      ['alder', ['alder']],
      ['grove', ['cedar']],
    ]);
  });
});

describe('the regime', () => {
  const ENFORCE = { purposes: { investigate: purpose({ lawEnforcement: 'yes' }) } };
  const regimes = (parts: Parts, bodies: Readonly<Record<string, Facts>> = KINDS) =>
    all({ ...ENFORCE, ...parts }, bodies).map((need) => `${need.party.name} ${need.regime}`);
  const flows = { visit: flow({ from: ['alder'], to: ['cedar'] }) };
  const parties = { alder: {}, cedar: {} };

  it('is Part 3 for a competent authority and a law enforcement purpose only', () => {
    expect(regimes({ parties, flows })).toEqual(['alder uk-gdpr', 'cedar part3']);
    expect(regimes({ parties, flows, purposes: { protect: purpose() } })).toEqual(['alder uk-gdpr', 'cedar uk-gdpr']);
  });

  it('follows competentFor where the functions of a body decide', () => {
    expect(regimes({ parties: { alder: { competentFor: ['investigate'] }, cedar: {} }, flows })).toContain(
      'alder part3',
    );
    expect(regimes({ parties: { alder: { competentFor: ['other'] }, cedar: {} }, flows })).toContain('alder uk-gdpr');
    expect(regimes({ parties: { alder: {}, cedar: { competentFor: ['none'] } }, flows })).toContain('cedar uk-gdpr');
  });

  it('follows the file of a body where that names its entry in Schedule 7', () => {
    expect(regimes({ parties, flows }, { ...KINDS, alder: { kind: 'regulator', competentAuthority: '52' } })).toContain(
      'alder part3',
    );
    expect(regimes({ parties, flows }, { ...KINDS, alder: { kind: 'regulator' } })).toContain('alder uk-gdpr');
  });

  it('divides a group whose members act under different regimes', () => {
    const group = { kind: 'group', members: [{ organisation: 'alder' }, { organisation: 'cedar' }] };
    const found = all(
      { ...ENFORCE, parties: { grove: {}, hazel: {} }, flows: { visit: flow({ from: ['hazel'], to: ['grove'] }) } },
      { ...KINDS, grove: group },
    );
    expect(
      found
        .filter((need) => need.party.name === 'grove')
        .map((need) => [need.regime, need.bodies.map((body) => body.key)]),
    ).toEqual([
      ['uk-gdpr', ['alder']],
      ['part3', ['cedar']],
    ]);
  });
});
