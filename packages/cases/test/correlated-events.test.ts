import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  advance,
  type Command,
  type Playbook,
  type PlaybookEvent,
  startPlaybook,
  validatePlaybook,
} from '../src/index.ts';
import { buyer, facts, NOW } from './world.ts';

const TYPE = 'com.example.delivery.confirmed';
const DAY = 86_400_000;
const at = (days: number): string => new Date(Date.parse(NOW) + days * DAY).toISOString();

const playbook: Playbook = {
  key: 'delivery',
  version: 1,
  title: 'Delivery',
  appliesTo: ['*'],
  steps: [
    {
      ...{ id: 'ask', title: 'Was it ordered?', kind: 'task', who: { role: 'buyer' } },
      outcomes: [{ key: 'yes', label: 'Yes' }],
    },
    {
      ...{ id: 'await', title: 'Delivered', kind: 'waitForEvent', needs: ['ask:yes'], events: ['eventReceived'] },
      listens: { eventType: TYPE, correlation: '"delivery/" + facts.invoiceNumber' },
    },
    {
      ...{ id: 'look', title: 'Is it all there?', kind: 'task', needs: ['await'], who: { role: 'buyer' } },
      outcomes: [
        { key: 'all', label: 'Yes', closes: 'receiptArrived' },
        { key: 'again', label: 'Not yet', goTo: 'await' },
      ],
    },
  ],
};
const given = facts({ more: { invoiceNumber: 'A-1' } });

interface Outside {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
}
type Listen = Extract<Command, { type: 'listen' }>;

/** The house around one case: it keeps events, knows who waits, and looks later whether an event came before. */
class Around {
  state = startPlaybook(playbook, given, NOW).state;
  readonly kept = new Map<string, Outside>();
  waiting: Listen | undefined;
  #isLookedFor = false;
  #acts = 0;

  act(what: Omit<Extract<PlaybookEvent, { type: 'taskCompleted' }>, 'id' | 'by'>, now: string): void {
    this.#acts += 1;
    this.#feed({ ...what, id: `act ${this.#acts}`, by: buyer }, now);
  }

  come(event: Outside, now: string): void {
    if (this.kept.has(event.id)) return;
    this.kept.set(event.id, event);
    if (this.waiting && this.#answers(event)) this.#hear(event, now);
  }

  look(now: string): void {
    if (!this.#isLookedFor) return;
    this.#isLookedFor = false;
    const early = [...this.kept.values()].find((event) => this.waiting && this.#answers(event));
    if (early) this.#hear(early, now);
  }

  #answers({ type, subject, time }: Outside): boolean {
    const { eventType, correlation, since = at(-7) } = this.waiting!;
    return type === eventType && subject === correlation && time >= since;
  }

  #hear({ id }: Outside, now: string): void {
    const { stepId, attempt } = this.waiting!;
    this.#feed({ id: `heard ${id}`, type: 'eventReceived', stepId, attempt }, now);
  }

  #feed(event: PlaybookEvent, now: string): void {
    const next = advance(playbook, this.state, event, given, now);
    if (!next.ok) throw new Error(next.error.message);
    this.state = next.value.state;
    for (const command of next.value.commands) {
      if (command.type === 'stopListening') this.waiting = undefined;
      if (command.type !== 'listen') continue;
      this.waiting = command;
      this.#isLookedFor = true;
    }
  }
}

const standing = ({ state }: Around) => [
  state.caseState,
  ...Object.entries(state.steps).map(([id, { status, attempt, outcome }]) => `${id} ${status} ${attempt} ${outcome}`),
];
const said = (stepId: string, outcome: string) => ({ type: 'taskCompleted' as const, stepId, outcome, reason: 'r' });
const event = (id: string, more: Partial<Outside> = {}): Outside => ({
  ...{ id, type: TYPE, subject: 'delivery/A-1', time: at(-1) },
  ...more,
});

const OURS = [event('ours'), event('ours'), event('late', { time: at(-2) }), event('once more', { time: at(0.5) })];
const OTHERS = [
  event('stale', { time: at(-30) }),
  event('stale', { time: at(-30) }),
  event('another case', { subject: 'delivery/A-2' }),
  event('another type', { type: 'com.example.delivery.planned' }),
];

describe('a step that waits for an event of its own', () => {
  it('is sound, and says for what it waits by the facts of its case', () => {
    expect(validatePlaybook(playbook)).toEqual([]);
    const around = new Around();
    around.act(said('ask', 'yes'), NOW);
    expect(around.waiting).toMatchObject({ eventType: TYPE, correlation: 'delivery/A-1', attempt: 1 });
    expect(around.waiting).not.toHaveProperty('since');
  });

  it('ends the same whatever the order of the wait and of events that come twice, late, early, stale or for others', () => {
    const all = [...OURS, ...OTHERS];
    const order = fc.shuffledSubarray([...all.keys(), -1, -2], { minLength: all.length + 2 });
    const ends = new Set<string>();
    fc.assert(
      fc.property(order, (places) => {
        const around = new Around();
        for (const place of places) {
          if (place === -1) around.act(said('ask', 'yes'), NOW);
          else if (place === -2) around.look(NOW);
          else around.come(all[place]!, NOW);
        }
        around.look(NOW);
        ends.add(JSON.stringify(standing(around)));
      }),
      { numRuns: 5_000, seed: 41 },
    );
    expect([...ends]).toEqual([
      JSON.stringify(['waitingInternal', 'ask done 1 yes', 'await done 1 eventReceived', 'look active 1 undefined']),
    ]);
  });

  it('waits on, in any order, where nothing came but what is stale or for others', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...OTHERS.keys(), -1], { minLength: OTHERS.length + 1 }), (places) => {
        const around = new Around();
        for (const place of places) {
          if (place === -1) around.act(said('ask', 'yes'), NOW);
          else around.come(OTHERS[place]!, NOW);
        }
        around.look(NOW);
        expect(standing(around)).toContain('await active 1 undefined');
      }),
      { numRuns: 1_000, seed: 43 },
    );
  });

  it('that is asked anew is not answered by what happened before, however late that comes', () => {
    const after = event('after', { time: at(3) });
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }), fc.boolean(), (places, comes) => {
        const around = new Around();
        around.act(said('ask', 'yes'), NOW);
        around.come(event('first'), at(1));
        around.act(said('look', 'again'), at(2));
        around.look(at(2));
        const delayed = [event('x', { time: at(1.5) }), event('first'), event('y'), ...(comes ? [after] : [])];
        for (const place of places) if (delayed[place]) around.come(delayed[place], at(4));
        expect(standing(around)).toContain(comes ? 'await done 2 eventReceived' : 'await active 2 undefined');
      }),
      { numRuns: 500, seed: 47 },
    );
  });

  it('tells a person where the facts give no key, and waits all the same', () => {
    const { state } = startPlaybook(playbook, facts(), NOW);
    const done: PlaybookEvent = { id: '1', ...said('ask', 'yes'), by: buyer };
    const next = advance(playbook, state, done, facts(), NOW);
    if (!next.ok) throw new Error(next.error.message);
    expect(next.value.commands.map(({ type }) => type)).toContain('escalate');
    expect(next.value.commands.map(({ type }) => type)).not.toContain('listen');
    expect(next.value.state.steps.await?.status).toBe('active');
  });

  it.each([
    ['no event named', { listens: undefined }],
    ['an event named that is not waited for', { events: ['receiptPosted'] }],
    ['a key that is no text', { listens: { eventType: TYPE, correlation: '1 < 2' } }],
    ['a key of what no case knows', { listens: { eventType: TYPE, correlation: 'weather' } }],
  ])('is refused with %s', (_, more) => {
    const steps = playbook.steps.map((step) => (step.id === 'await' ? { ...step, ...more } : step));
    const found = validatePlaybook(JSON.parse(JSON.stringify({ ...playbook, steps })));
    expect(found.map(({ path }) => path)).toContain('await');
  });
});
