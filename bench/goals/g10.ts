import { documents } from '../../apps/api/src/platform/graphql/registered.ts';
import type { Answer, Caller } from '../../apps/api/test/house/caller.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { hostileDocuments } from '../hostile-documents.ts';
import { houseGoal } from '../house-goal.ts';
import { seeded, short } from '../report.ts';

const TRIES = short ? 500 : 5_000;
const JSON_BODY = { 'content-type': 'application/json' };
const REFUSED = new Set(['PERSISTED_QUERY_NOT_FOUND', 'DOCUMENT_TEXT_REFUSED']);
// Faults that only reading would find: answers that name one show that the text was read.
const UNREADABLE = ['{', 'query {{{', '\u0000', 'fragment F on Case { id }', '{ noSuchField }'];

// Where documents are registered, the portal runs those alone: other hashes and every text are refused unread.
await houseGoal(
  'G10',
  async (house) => {
    const known = documents();
    const person = await signedIn(house, known);
    const nobody = house.at('acme');
    const texts = [...UNREADABLE, ...Object.values(known), ...hostileDocuments().map(({ query }) => query)];
    const random = seeded(10);
    const hashes = Object.keys(known);
    const ran: string[] = [];
    for (let n = 0; n < TRIES; n++) {
      const who = n % 2 ? nobody : person;
      const body =
        n % 4 < 2 ? { query: texts[n % texts.length] } : naming(altered(hashes[n % hashes.length]!, random), n);
      if (!isRefused(await ask(who, body))) ran.push(JSON.stringify(body).slice(0, 200));
    }
    for (const way of await sideways(person, hashes[0]!)) if (!isRefused(way.answer)) ran.push(way.name);
    for (const fault of ran.slice(0, 20)) process.stderr.write(`not refused: ${fault}\n`);
    const lost = await unanswered(person, known);
    for (const fault of lost.slice(0, 20)) process.stderr.write(`registered, and refused: ${fault}\n`);
    const free = (await house.key('acme').graphql('{ cases { totalCount } }')).json?.data?.cases.totalCount > 0;
    const details = { tries: TRIES, registered: hashes.length, registeredRefused: lost.length, keyMaySendText: free };
    return { value: ran.length, limit: 0, pass: ran.length === 0 && lost.length === 0 && free, details };
  },
  { env: { CLEARHOLD_DOCUMENTS: 'registered' } },
);

/** As the sign-in page does it. */
async function signedIn(house: House, known: Record<string, string>): Promise<Caller> {
  const { email, password } = house.tenant('acme').users.find(({ roles }) => roles.includes('analyst'))!;
  const [hash = ''] = Object.entries(known).find(([, text]) => text.startsWith('mutation SignIn('))!;
  const { headers, text } = await ask(house.at('acme'), {
    ...naming(hash, 1),
    variables: { input: { email, password } },
  });
  const cookie = [headers['set-cookie'] ?? []].flat()[0]?.split(';')[0];
  if (!cookie) throw new Error(`the sign-in page’s own document was refused: ${text}`);
  return house.at('acme').withHeaders({ cookie });
}

function ask(who: Caller, body: unknown): Promise<Answer> {
  return who.post('/graphql', JSON.stringify(body), JSON_BODY);
}

function isRefused({ status, json }: Answer): boolean {
  return status === 400 && json?.data === undefined && REFUSED.has(json?.errors?.[0]?.extensions?.code);
}

function naming(hash: string, n: number): object {
  return n % 3 ? { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } } : { documentId: hash };
}

/** One sign of a hash changed. */
function altered(hash: string, random: () => number): string {
  const at = Math.floor(random() * hash.length);
  return `${hash.slice(0, at)}${hash[at] === 'f' ? '0' : 'f'}${hash.slice(at + 1)}`;
}

/** Other roads on which a text could come. */
async function sideways(person: Caller, hash: string): Promise<{ name: string; answer: Answer }[]> {
  const query = '{ me { person { id } } }';
  const named = { extensions: { persistedQuery: { version: 1, sha256Hash: hash } } };
  const asking = `/graphql?query=${encodeURIComponent(query)}`;
  const early = { 'apollo-require-preflight': 'yes' };
  return [
    { name: 'a text beside a good hash', answer: await ask(person, { query, ...named }) },
    { name: 'an empty text beside a good hash', answer: await ask(person, { query: null, ...named }) },
    { name: 'many at once', answer: await ask(person, [{ query }, named]) },
    { name: 'GET', answer: await person.get(asking, early) },
    {
      name: 'a text in the address, a hash in the body',
      answer: await person.post(asking, JSON.stringify(named), JSON_BODY),
    },
    {
      name: 'the stream',
      answer: await person.post(
        '/graphql/stream',
        JSON.stringify({ query: 'subscription { changes { id } }' }),
        JSON_BODY,
      ),
    },
    {
      name: 'another type',
      answer: await person.post('/graphql', JSON.stringify({ query }), {
        ...early,
        'content-type': 'application/graphql+json',
      }),
    },
  ];
}

/** Registered documents that were not run at all: refused by the limits or the schema. */
async function unanswered(person: Caller, known: Record<string, string>): Promise<string[]> {
  const lost: string[] = [];
  for (const [id, text] of Object.entries(known)) {
    if (text.startsWith('subscription')) continue;
    const { json } = await ask(person, { ...naming(id, 1), variables: {} });
    const code = json?.errors?.[0]?.extensions?.code ?? '';
    if (!json || REFUSED.has(code) || code.startsWith('GRAPHQL_')) lost.push(`${text.slice(0, 60)}: ${code}`);
  }
  return lost;
}
