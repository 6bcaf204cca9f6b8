import { randomUUID } from 'node:crypto';
import type { Answer, Caller } from '../../apps/api/test/house/caller.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { houseGoal } from '../house-goal.ts';
import { odd, oddOperation, oddRequest } from '../odd-requests.ts';
import { seeded, short } from '../report.ts';

// What no answer may hold: where our code lies, what it runs on, how it asks its database. A port after an address is no SQLSTATE.
const INSIDE =
  /\n\s+at |node_modules|file:\/\/|\.(ts|mjs|js):\d|\/(work|home|root|tmp|usr|var)\/|\b(SELECT|INSERT INTO|UPDATE|DELETE FROM)\s+\w|syntax error at or near|invalid input syntax|violates|duplicate key|relation "|column "|clearhold_(app|across)|Prisma|ECONN|ENOENT|Cannot read|is not a function|is not iterable|undefined \(|\b22P0\d\b|(?<!\d:)\b42\d{3}\b/;

// No request that a foreign page can make does anything; no answer tells what happened inside.
await houseGoal('G11', async (house) => {
  const forged = await forgedRequests(house);
  const random = seeded(11);
  const tries = short ? 800 : 5_000;
  const callers = [
    await house.as('acme', 'analyst'),
    await house.as('acme', 'controller'),
    house.key('acme'),
    house.at('acme'),
    await house.as('meridian', 'partner-admin'),
  ];
  await house.rest();
  const told: string[] = [];
  const internal = new Map<string, number>();
  for (let n = 0; n < tries; n++) {
    const caller = callers[n % callers.length]!;
    const { name, answer } = n % 2 ? await fuzzGraphql(caller, random) : await fuzzRest(caller, random);
    const found = INSIDE.exec(`${answer.text}\n${JSON.stringify(answer.headers)}`);
    if (found)
      told.push(`${name}: …${answer.text.slice(Math.max(0, (found.index ?? 0) - 80), (found.index ?? 0) + 120)}`);
    if (answer.status >= 500 || answer.text.includes('"code":"INTERNAL"'))
      internal.set(name, (internal.get(name) ?? 0) + 1);
  }
  for (const fault of [...forged.faults, ...told].slice(0, 20)) process.stderr.write(`${fault}\n`);
  const value = forged.faults.length + told.length;
  const details = {
    simpleRequests: forged.tried,
    acted: forged.faults.length,
    fuzzed: tries,
    told: told.length,
    internalErrors: Object.fromEntries(internal),
  };
  return { value, limit: 0, pass: value === 0, details };
});

/** Everything that a page of another origin can send with a person's cookie, without asking first. */
async function forgedRequests(house: House): Promise<{ tried: number; faults: string[] }> {
  const analyst = await house.as('acme', 'analyst');
  const { cases } = await analyst.ask('{ cases(first: 1) { edges { node { id } } } }');
  const caseId = cases.edges[0].node.id as string;
  const query = `mutation { addComment(input: { caseId: "${caseId}", text: "forged" }) { __typename } }`;
  const read = '{ cases { totalCount } }';
  const faults: string[] = [];
  let tried = 0;
  const check = (name: string, answer: Answer) => {
    tried++;
    if (answer.status < 400) faults.push(`${name} was answered with ${answer.status}: ${answer.text.slice(0, 120)}`);
  };
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    undefined,
    'text/plain; charset=utf-8',
  ];
  const origins = [undefined, 'https://evil.example', `http://borealis.localhost:${house.port}`, 'null'];
  for (const type of types) {
    for (const origin of origins) {
      const from = { ...(type ? { 'content-type': type } : {}), ...(origin ? { origin } : {}) };
      const name = `${type ?? 'no type'} from ${origin ?? 'nowhere'}`;
      for (const path of ['/graphql', '/graphql/stream']) {
        check(`POST ${path} ${name}`, await analyst.post(path, JSON.stringify({ query }), from));
        check(
          `POST ${path}?query ${name}`,
          await analyst.post(`${path}?query=${encodeURIComponent(query)}`, `query=${encodeURIComponent(query)}`, from),
        );
      }
      if (origin) check(`POST /v1/documents ${name}`, await analyst.post('/v1/documents', '<forged/>', from));
    }
  }
  for (const origin of origins) {
    for (const asked of [query, read, 'subscription { changes { id } }']) {
      for (const path of ['/graphql', '/graphql/stream'])
        check(
          `GET ${path} from ${origin}`,
          await analyst.get(`${path}?query=${encodeURIComponent(asked)}`, {
            ...(origin ? { origin } : {}),
            accept: 'text/html,text/event-stream,*/*',
          }),
        );
    }
  }
  const { rows } = await house.owner.query(
    `SELECT (SELECT count(*)::int FROM comment WHERE text = 'forged') + (SELECT count(*)::int FROM document WHERE size = 9 AND channel <> 'demo' AND sha256 = encode(sha256('<forged/>'), 'hex')) AS n`,
  );
  if (rows[0].n > 0) faults.push(`${rows[0].n} forged things were kept`);
  return { tried, faults };
}

async function fuzzGraphql(caller: Caller, random: () => number): Promise<{ name: string; answer: Answer }> {
  const { name, body, type } = oddOperation(random, randomUUID());
  return {
    name,
    answer: await caller.post('/graphql', body, {
      'content-type': type,
      ...(random() < 0.1
        ? { 'x-correlation-id': encodeURIComponent(odd(random).replace(/[\ud800-\udfff]/g, '?')).slice(0, 200) }
        : {}),
    }),
  };
}

async function fuzzRest(caller: Caller, random: () => number): Promise<{ name: string; answer: Answer }> {
  const { name, method, path, headers, body } = oddRequest(random);
  return { name, answer: await caller.send(method, path, { headers, body }) };
}
