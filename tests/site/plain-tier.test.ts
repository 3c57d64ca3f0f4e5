/** An agreement in plain words: few points, however large the agreement. */
import { describe, expect, it } from 'vitest';
import type { Entry } from '../../src/register/entry.ts';
import { givenIn } from '../../src/register/held-by.ts';
import { replacing } from '../../src/register/retention.ts';
import { askUnder } from '../../src/site/plain-contacts.ts';
import { plainTier } from '../../src/site/plain-tier.ts';
import { published } from '../../src/site/published.ts';
import { readExample } from '../helpers/example.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('.');
const site = published({ ...siteContext(), register });
const MOST = 10;

describe.each(register.entries.map((entry) => [entry.id, entry] as const))('%s', (_id, entry) => {
  const answers = plainTier(site, entry);

  it('has an answer to every question, in few points', () => {
    expect(answers).toHaveLength(8);
    for (const { question, points } of answers) expect(points.length, question).toBeLessThanOrEqual(MOST);
  });

  it('sets out as a list what would be a long row', () => {
    for (const { points, after, sentences } of answers)
      for (const { links } of points)
        expect(
          [...sentences, ...after, links.map(({ text }) => text).join('; ')].every((row) => row.split(';').length <= 3),
        ).toBe(true);
    expect(answers[0]?.points.some(({ list = [] }) => list.length > 5)).toBe(entry.parties.size > 12);
    expect(answers[1]?.points.some(({ list = [] }) => list.length > 5)).toBe(true);
  });

  it('names every party, and a body with several services once', () => {
    const said = JSON.stringify(answers[0]);
    for (const party of entry.parties.values()) expect(said).toContain(party.organisation?.facts.name ?? party.title);
  });

  it('says who gives what to whom, and to nobody that they give to themselves', () => {
    const flows = answers.find(({ question }) => question === 'Who gives what to whom?')?.points ?? [];
    const titles = Object.values(entry.terms.flows ?? {}).map(({ title }) => title);
    expect(flows.map(({ name }) => name.text)).toEqual(titles.slice(0, titles.length > 8 ? 6 : 8));
    for (const { name, list = [] } of flows) {
      const end = (label: string): string | undefined =>
        list.find(({ text }) => text.startsWith(`${label}: `))?.text.slice(label.length + 2);
      const [between, from, to] = [end('Between'), end('From'), end('To')];
      expect(between === undefined ? [from, to] : [between], name.text).not.toContain(undefined);
      expect(end('What') ?? list.at(-1)?.text, name.text).toMatch(/./);
      for (const [alone, others] of [
        [from, to],
        [to, from],
      ])
        if (alone !== undefined && !alone.includes(',')) expect(others, name.text).not.toContain(alone);
    }
  });

  it('says of no body that it gives what only others hold, and of which part another period holds', () => {
    for (const [name, flow] of Object.entries(entry.terms.flows ?? {}).slice(0, 6)) {
      const point = answers.flatMap(({ points }) => points).find((one) => one.name.text === (flow.title ?? name));
      const { bySome } = givenIn(entry, flow);
      const apart = (point?.list ?? []).filter(({ text }) => text.startsWith('Only from '));
      expect(apart.length, name).toBe(bySome.length);
      const [what = ''] = (point?.list ?? []).map(({ text }) => text).filter((text) => text.startsWith('What: '));
      for (const kind of bySome.flatMap(({ kinds }) => kinds))
        expect(what, name).not.toContain(entry.terms.data?.[kind]?.title ?? kind);
    }
    const rules = entry.terms.retention ?? [];
    const told = answers.find(({ question }) => question === 'How long is it kept?')?.points ?? [];
    for (const rule of rules.filter(({ data }) => data.includes('all')))
      for (const part of replacing(rule, entry).filter(({ data }) => !data.includes('all'))) {
        const title = entry.terms.data?.[part.data[0] ?? '']?.title ?? '?';
        const items = told.flatMap(({ list = [] }) => list.map(({ text }) => text));
        expect(
          items.some((text) => text.startsWith(title) && text.includes(part.after.trim().replace(/\.$/, ''))),
        ).toBe(true);
      }
  });

  it('says whose the rights of a child are, where it is about children', () => {
    const about = Object.values(entry.terms.subjects ?? {}).some((people) => /\bchild|pupil/i.test(people.title ?? ''));
    expect(JSON.stringify(answers).includes('They belong to the child.')).toBe(
      about && entry.agreement.kind !== 'listing',
    );
  });

  it('says to which role of which body to write', () => {
    const [point] = answers.at(-1)?.points ?? [];
    expect(point?.text).toContain(entry.terms.owner.role);
    expect(point?.links[0]?.text).toBe(register.organisations.get(entry.terms.owner.organisation)?.facts.name);
  });
});

describe('a body that takes part once it has joined', () => {
  const wirral = site.entry('wirral-safeguarding-children');
  if (wirral === undefined) throw new Error('no agreement of Wirral');
  const FIRE = 'merseyside-fire-and-rescue-service';
  const among = (entry: Entry, name: string): readonly string[] => {
    const point = plainTier(site, entry)[0]?.points.find((one) => one.name.text === name);
    return [...(point?.links ?? []), ...(point?.list ?? [])].map(({ text }) => text);
  };

  it('stands apart from those that take part, until it has', () => {
    const body = 'Merseyside Fire and Rescue Service';
    expect(among(wirral, 'Take part once they join')).toEqual([body]);
    expect(among(wirral, 'Also take part')).not.toContain(body);
    const bound = { party: FIRE, organisation: FIRE } as Entry['signing']['bound'][number];
    const joined: Entry = {
      ...wirral,
      standing: { ...wirral.standing, status: 'in-force' },
      signing: { ...wirral.signing, bound: [bound] },
    };
    expect(among(joined, 'Take part once they join')).toEqual([]);
    expect(among(joined, 'Also take part')).toContain(body);
  });

  it('is said to beside its name where parties are few', () => {
    const few: Entry = { ...wirral, parties: new Map([...wirral.parties].filter(([name]) => name === FIRE)) };
    expect(plainTier(site, few)[0]?.points[0]?.text).toMatch(
      /^takes part once it joins; gives and receives\. Only for what/,
    );
  });
});

describe('whom to ask under an agreement', () => {
  const under = (id: string) => {
    const entry = site.entry(id);
    if (entry === undefined) throw new Error(`no agreement ${id}`);
    return askUnder(site, entry);
  };

  it('names who takes the lead first, and nobody without an address', () => {
    const { bodies, others } = under('wirral-safeguarding-children');
    expect(bodies[0]).toMatchObject({
      text: 'Wirral Council',
      also: [{ text: 'Data Protection Officer, Wirral Council' }, {}],
    });
    expect(bodies.map(({ also }) => also.length)).not.toContain(0);
    expect(others?.href).toBe('agreements/wirral-safeguarding-children/index.html');
    expect(under('london-safeguarding-children').bodies).toEqual([]);
  });
});

describe('contacts of an agreement whose bodies have no address', () => {
  const london = (settings = register.settings) => {
    const own = published({ ...siteContext(), register: { ...register, settings } });
    const entry = own.entry('london-safeguarding-children');
    if (entry === undefined) throw new Error('no agreement of London');
    return plainTier(own, entry).flatMap(({ points }) => points);
  };
  const unknown = /^This register knows no address\. Ask the data protection officer of the organisation/;

  it('say so and who must answer, and never point to a body without one', () => {
    for (const name of ['Where to ask about information on you', /^To ask about kinds of bodies/]) {
      const point = london().find(({ name: { text } }) => (typeof name === 'string' ? text === name : name.test(text)));
      expect(point, String(name)).toMatchObject({ text: expect.stringMatching(unknown), links: [] });
    }
  });

  it('lead to the register for questions about the agreement, if that has one', () => {
    expect(london().at(-1)?.links).toEqual([
      { text: 'register@concordat.example', href: 'mailto:register@concordat.example' },
    ]);
    const { contact: _contact, ...settings } = register.settings;
    expect(london(settings).at(-1)?.text).toMatch(unknown);
  });
});

describe('the plain words of an agreement of the example', () => {
  const example = readExample('examples/mereshire');
  const read = async (id: string, change: (entry: Entry) => Entry = (entry) => entry) => {
    const public_ = published({ ...siteContext(), register: await example });
    const entry = public_.entry(id);
    if (entry === undefined) throw new Error(`no agreement ${id}`);
    return (question: string) => {
      const more = {
        lawful: 'text/1.html#lawful-basis',
        retention: 'text/2.html#retention',
        consent: 'text/1.html#consent',
      };
      const answer = plainTier(public_, change(entry), more).find((one) => one.question === question);
      return [
        ...(answer?.sentences ?? []),
        ...(answer?.points ?? []).map(({ name, text, links, list = [] }) =>
          [name.text, text, ...[...links, ...list].map((link) => link.text)].filter((part) => part !== '').join(': '),
        ),
        ...(answer?.after ?? []),
      ].join('\n');
    };
  };
  const LAW = 'Which law do they rely on?';
  const RIGHTS = 'What are my rights?';

  it('say who of a class has joined, and whom to ask about a class that has no address', async () => {
    const who = (await read('mereshire-exploitation'))('Who shares information?');
    expect(who).toContain('Schools in Mereshire that have joined: Mere Academy');
    expect(who).toMatch(/To ask about Schools in Mereshire: Mereshire Council: [\w-]+@mereshire\.example/);
    const nobody = await read('mereshire-exploitation', (entry) => ({
      ...entry,
      signing: { ...entry.signing, bound: [], decisions: [] },
    }));
    expect(nobody('Who shares information?')).toContain('Schools in Mereshire that have joined: none so far');
    // Nobody is asked to sign a draft, and a text that nobody signs here says nothing of who joined.
    expect((await read('mereshire-shore-road-flood'))('Who shares information?')).not.toContain('have joined');
  });

  it('say which period differs for one party', async () => {
    expect((await read('mereshire-exploitation'))('How long is it kept?')).toContain(
      'Another rule for Harbour Youth: Harbour Youth destroys what it received as soon as',
    );
  });

  const HOW_LONG = 'How long is it kept?';
  const keeping = (retention: NonNullable<Entry['terms']['retention']>) => (entry: Entry) => ({
    ...entry,
    terms: { ...entry.terms, retention },
  });
  const rule = (keep: string, more: object = {}) =>
    ({ data: ['all'], keep, after: 'the end', then: 'destroy', ...more }) as const;

  it('say with a period for which parts of it others hold, and of no body what holds for another', async () => {
    const said = await read(
      'mereshire-exploitation',
      keeping([
        rule('2 years', { parties: ['mereshire-police'] }),
        rule('2 years', { parties: ['mereshire-council'] }),
        rule('35 years', { parties: ['mereshire-council'], data: ['concern'] }),
        rule('75 years', { parties: ['mereshire-council', 'harbour-youth'], data: ['identity'] }),
        rule('90 years', { parties: ['harbour-youth'] }),
      ]),
    );
    const lines = said(HOW_LONG).split('\n');
    expect(lines.filter((line) => line.startsWith('Mereshire Police: '))).toEqual([
      'Mereshire Police: kept for 2 years after the end. Then it is destroyed securely.',
    ]);
    expect(lines.find((line) => line.startsWith('Mereshire Council: '))).toBe(
      [
        'Mereshire Council: kept for 2 years after the end. Then it is destroyed securely. Other periods hold for a part of it:',
        'The worry, and the adult it is about: kept for 35 years after the end',
        'Who the child is: kept for 75 years after the end',
      ].join(': '),
    );
    expect(lines).toContain('Every period: the table in the full agreement');
    expect(said(HOW_LONG)).toContain('Where two of these fit');
  });

  it('say who holds a part, where not all of those with one period do, and that it has no end date', async () => {
    const said = await read(
      'mereshire-exploitation',
      keeping([
        rule('2 years', { parties: ['mereshire-council', 'harbour-youth'] }),
        rule('indefinitely', { parties: ['harbour-youth'], data: ['identity'], because: 'A reason' }),
      ]),
    );
    expect(said(HOW_LONG)).toMatch(
      /: Who the child is \(held by Harbour Youth\): kept with no end date, from the end$/m,
    );
  });

  it('name the period with the most years where periods count from different days', async () => {
    const said = await read(
      'mereshire-exploitation',
      keeping([
        rule('2 years', { data: ['identity'] }),
        rule('6 years', { data: ['concern'] }),
        rule('9 years', { data: ['health'] }),
        rule('100 years', { data: ['police-information'], after: 'the order' }),
      ]),
    );
    expect(said(HOW_LONG)).toContain(
      'The period with the most years is 100 years after the order (Police reports and intelligence).',
    );
  });

  it('mark the periods that are only proposed, and say what that means', async () => {
    const proposed = { authority: 'Proposed for the parties to agree; no statute sets a period' };
    const said = await read(
      'mereshire-exploitation',
      keeping([rule('2 years', { data: ['identity'], ...proposed }), rule('6 years', { data: ['concern'] })]),
    );
    expect(said(HOW_LONG)).toContain('kept for 2 years after the end (proposed).');
    expect(said(HOW_LONG)).toContain('kept for 6 years after the end.');
    expect(said(HOW_LONG)).toContain('A period that is marked as proposed is one that this agreement puts forward');
    expect((await read('mereshire-exploitation'))(HOW_LONG)).not.toContain('proposed');
  });

  it('do not call what a period is for all of it, where only its kind is withheld', async () => {
    const said = await read('mereshire-exploitation', (entry) => ({
      ...entry,
      withheld: { sections: ['data'], because: 'Test' },
    }));
    expect(said(HOW_LONG)).toContain('Information whose kind is not published');
    expect(said(HOW_LONG)).toMatch(/kept for 6 years/);
    expect(said(HOW_LONG)).not.toContain('All of it');
  });

  it('answer for a listing in the words of its entry, where that answers the question', async () => {
    const listed = await read('mereshire-fire-home-safety');
    expect(listed('Why is it shared?')).toBe('To reduce deaths and injuries from fires in the home.');
    expect(listed(HOW_LONG)).toBe('Six years after the last visit.');
    expect(listed(LAW)).toBe('The entry of the register that lists this agreement does not say.');
    const partly = await read('mereshire-fire-home-safety', (entry) => ({
      ...entry,
      withheld: { sections: ['data'], because: 'Test' },
    }));
    expect(partly(HOW_LONG)).not.toContain('Six years');
    const other = (heading: string) => (entry: Entry) =>
      ({
        ...entry,
        terms: { ...entry.terms, listed: { ...entry.terms.listed, otherColumns: [{ heading, text: ['Six years'] }] } },
      }) as Entry;
    for (const heading of ['How long the agreement lasts', 'How it is kept safe'])
      expect((await read('mereshire-fire-home-safety', other(heading)))(HOW_LONG), heading).not.toContain('Six years');
    for (const heading of ['Retention period', 'Am ba hyd y caiff ei chadw'])
      expect((await read('mereshire-fire-home-safety', other(heading)))(HOW_LONG), heading).toBe('Six years.');
  });

  it('give an address of the body that looks after it, where its file has none for sharing', async () => {
    const asked = (await read('mereshire-fire-home-safety'))('Whom can I ask about this agreement?');
    expect(asked).toContain('dpo@mereshire-fire.example');
    expect(asked).not.toContain('knows no address');
  });

  it('say where people may say no, what follows, and how they change their mind', async () => {
    const said = (await read('mereshire-housing-options'))(RIGHTS);
    expect(said).toMatch(
      /^Say no: Where they ask .* You may be asked about this: .*\. The council goes on helping, and refers to nobody\.: how they ask$/m,
    );
    expect(said).toContain(
      'Change your mind: Take back your consent, where they rely on it. By telling anyone who helps.',
    );
    // Asked for something else, it is no ground: nothing says that anybody relies on it.
    const consent = {
      used: 'Nothing',
      sought: 'Now',
      ifRefused: 'It is not done',
      notSoughtWhen: ['Never'],
      withdrawnHow: 'By letter',
    };
    const asked = await read('mereshire-exploitation', (entry) => ({ ...entry, terms: { ...entry.terms, consent } }));
    expect(asked(RIGHTS)).toContain('Say no: Where they ask whether you agree, you may say no. It is not done.');
    expect(asked(RIGHTS)).toContain('Change your mind: Where you agreed, you may take that back. By letter.');
    expect(asked(RIGHTS)).not.toContain('Take back your consent');
    expect((await read('mereshire-exploitation'))(RIGHTS)).not.toContain('Say no');
  });

  it('say which law they rely on, by who relies on it, and lead to the pages of the laws', async () => {
    const said = (await read('mereshire-exploitation'))(LAW);
    // What is a reason for some of what a body does is not told of all of it.
    expect(said).toContain(
      'It is part of a public task that the law gives them: Mereshire Council, NHS bodies in Mereshire and Schools in Mereshire: Mereshire Police, only for: Decide how to keep a child safe',
    );
    expect(said).toContain('such as safety: Harbour Youth');
    expect(said).toContain(
      'They fight crime, under the law for that: Mereshire Police, only for: Investigate offences against a child',
    );
    expect(said).toContain('The laws that are named most: Children Act 2004 s.10: Children Act 2004 s.11');
    expect(said).toContain('Who relies on what: the table in the full agreement');
    const withheld = await read('mereshire-exploitation', (entry) => ({
      ...entry,
      withheld: { sections: ['lawful'], because: 'It would tell how people are found' },
    }));
    expect(withheld(LAW)).toContain('This is not published.');
    expect(withheld(RIGHTS)).not.toContain('Object');
  });

  it('name the rights that people have, those alone that its reasons give', async () => {
    const said = (await read('mereshire-exploitation'))(RIGHTS);
    for (const right of ['See it: ', 'Have it put right: ', 'Object: ', 'Complain: ']) expect(said).toContain(right);
    expect(said).toContain('This does not reach work against crime by bodies such as the police.');
    expect(said).toContain('in the UK:: the Information Commissioner’s Office (ICO)');
    expect(said).toContain('Who answers: The party that receives the request, after asking the others.');
    const consent = (await read('mereshire-housing-options'))(RIGHTS);
    expect(consent).toContain('Change your mind: ');
    expect(consent).not.toContain('Object: ');
  });
});
