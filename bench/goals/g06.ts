import { newId } from '@clearhold/kernel';
import type { Caller } from '../../apps/api/test/house/caller.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { houseGoal } from '../house-goal.ts';
import { seeded, short } from '../report.ts';

const PAIRS = short ? 200 : 2_000;
const WARM = 40;
const LIMIT = 0.55;
/** Where few pairs are tried, chance alone goes further: four standard errors of an AUC without any difference. */
const ALLOWED = Math.max(LIMIT, 0.5 + 4 * Math.sqrt((2 * PAIRS + 1) / (12 * PAIRS * PAIRS)));

/** One question about a thing that is there, for others, or is not there at all. */
interface Channel {
  readonly name: string;
  readonly ask: (isThere: boolean, n: number) => Promise<unknown>;
  /** Puts back what the questions change, every ten pairs. */
  readonly settle?: () => Promise<unknown>;
}

// Tier N: nobody learns from the time of an answer whether something is there: foreign ids against absent ones, known
// addresses against unknown ones, in random order within each pair.
await houseGoal('G06', async (house) => {
  const caller = await house.as('acme', 'controller');
  const changes = [{ key: 'identity.signInLinks', value: true }];
  await caller.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
    input: { changes, reason: 'for the goal' },
  });
  await house.rest();
  const random = seeded(6);
  const areas: Record<string, number> = {};
  for (const channel of [...(await idChannels(house, caller)), ...addressChannels(house)])
    areas[channel.name] = Number((await areaOf(channel, random)).toFixed(3));
  const worst = Math.max(...Object.values(areas));
  return {
    value: worst,
    limit: LIMIT,
    pass: worst <= ALLOWED,
    details: { pairs: PAIRS, allowed: Number(ALLOWED.toFixed(3)), areas },
  };
});

/** How well times tell the two apart: 0.5 not at all, 1 always. */
async function areaOf({ ask, settle }: Channel, random: () => number): Promise<number> {
  const times = { there: [] as number[], absent: [] as number[] };
  for (let n = -WARM; n < PAIRS; n++) {
    if (n % 10 === 0) await settle?.();
    const order = random() < 0.5 ? [true, false] : [false, true];
    for (const isThere of order) {
      const began = performance.now();
      await ask(isThere, n + WARM);
      if (n >= 0) times[isThere ? 'there' : 'absent'].push(performance.now() - began);
    }
  }
  const area = rankSumArea(times.there, times.absent);
  return Math.max(area, 1 - area);
}

/** Mann and Whitney's: the share of pairs in which the first is larger. */
function rankSumArea(first: readonly number[], second: readonly number[]): number {
  const sorted = [...second].sort((a, b) => a - b);
  let below = 0;
  for (const value of first) {
    let [from, to] = [0, sorted.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (sorted[middle]! < value) from = middle + 1;
      else to = middle;
    }
    below += from;
  }
  return below / (first.length * second.length);
}

async function idChannels(house: House, caller: Caller): Promise<Channel[]> {
  const foreign = async (table: string) =>
    (
      await house.owner.query<{ id: string }>(`SELECT id FROM ${table} WHERE tenant_id = $1 LIMIT 20`, [
        house.tenant('lumen').id,
      ])
    ).rows.map(({ id }) => id);
  const channels: Channel[] = [];
  for (const [name, table] of [
    ['case', 'case_file'],
    ['document', 'document'],
    ['invoice', 'invoice'],
  ] as const) {
    const ids = await foreign(table);
    const query = `query($id: ID!) { ${name}(id: $id) { id } }`;
    channels.push({ name, ask: (isThere, n) => caller.ask(query, { id: isThere ? ids[n % ids.length] : newId() }) });
  }
  const cases = await foreign('case_file');
  const act = 'mutation($id: ID!) { addComment(input: { caseId: $id, text: "Seen" }) { __typename } }';
  channels.push({
    name: 'addComment',
    ask: (isThere, n) => caller.ask(act, { id: isThere ? cases[n % cases.length] : newId() }),
  });
  return channels;
}

function addressChannels(house: House): Channel[] {
  const people = house.tenant('acme').users.map(({ email }) => email);
  const email = (isThere: boolean, n: number) => (isThere ? people[n % people.length]! : `no.body${n}@acme.example`);
  let visitor = 0;
  const visit = (slug: string) => {
    visitor++;
    return house
      .at(slug)
      .withHeaders({ 'x-forwarded-for': `10.${visitor >> 16}.${(visitor >> 8) & 255}.${visitor & 255}` });
  };
  const asking = (slug: string, field: string): Channel => ({
    name: field,
    ask: (isThere, n) =>
      visit(slug).ask(`mutation($email: String!) { ${field}(input: { email: $email }) { __typename } }`, {
        email: email(isThere, n),
      }),
  });
  const signIn = 'mutation($input: SignInInput!) { signIn(input: $input) { __typename } }';
  return [
    asking('acme', 'askForPassword'),
    asking('acme', 'askForSignInLink'),
    asking('meridian', 'askForSupplierSignIn'),
    {
      name: 'signIn',
      ask: (isThere, n) =>
        visit('acme').ask(signIn, { input: { email: email(isThere, n), password: 'not the right one' } }),
      settle: () =>
        house.owner.query('UPDATE person SET failed_sign_ins = 0, locked_until = NULL WHERE failed_sign_ins > 0'),
    },
  ];
}
