import { createHash } from 'node:crypto';
import { firstCase } from '../../apps/api/test/e2e/casework.ts';
import type { Answer, Caller } from '../../apps/api/test/house/caller.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { Mailbox } from '../../apps/api/test/house/mailbox.ts';
import { houseGoal } from '../house-goal.ts';
import { short } from '../report.ts';
import { askSupplierAt, BANK_ACTS, BANK_QUERIES } from '../world/bank-acts.ts';

const POSTS = short ? 100 : 1_000;
// By what the session is, or by what its holder is.
const REFUSALS = new Set(['SIGN_IN_STRONGER', 'NOT_ALLOWED', 'FORBIDDEN', 'UNAUTHENTICATED']);
const LONGEST_MS = 10 * 60_000;

/** A way in by a mailed link. */
interface Door {
  readonly slug: string;
  readonly email: string;
  readonly ask: string;
  readonly use: string;
  readonly page: string;
  readonly links: string;
  readonly sessions: string;
}

const box = await Mailbox.open();

// Links that sign in have 256 bits and ten minutes, are used up by no look and by one POST, and do nothing about bank details.
await houseGoal(
  'G36',
  async (house) => {
    const controller = await house.as('acme', 'controller');
    const changes = [{ key: 'identity.signInLinks', value: true }];
    await controller.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
      input: { changes, reason: 'for the goal' },
    });
    const asked = await askSupplierAt(house, 'acme', 'sales@pakko.example');
    const faults: string[] = [];
    const figures: Record<string, unknown> = {};
    for (const door of doorsOf(house)) {
      const tried = await tryDoor(house, door, faults);
      figures[door.use] = tried.opened;
      faults.push(...(await bankFaults(house, door, tried.session)));
    }
    faults.push(...(await bankFaults(house, undefined, (await house.at('acme').openLink(asked.token)).caller)));
    for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
    const details = { posts: POSTS, opened: figures, bankActs: BANK_ACTS.length, bankQueries: BANK_QUERIES.length };
    return { value: faults.length, limit: 0, pass: faults.length === 0, details };
  },
  { env: { SMTP_URL: box.url } },
);

function doorsOf(house: House): Door[] {
  const controller = house.tenant('acme').users.find(({ roles }) => roles.includes('controller'))!;
  const [person, supplier] = ['sign_in_link', 'supplier_contact_link'];
  return [
    {
      slug: 'acme',
      email: controller.email,
      ask: 'askForSignInLink',
      use: 'signInByLink',
      page: '/sign-in',
      links: person,
      sessions: 'session',
    },
    {
      slug: 'meridian',
      email: 'sales@pakko.example',
      ask: 'askForSupplierSignIn',
      use: 'signInSupplier',
      page: '/suppliers',
      links: supplier,
      sessions: 'supplier_contact_session',
    },
  ];
}

async function tryDoor(house: House, door: Door, faults: string[]): Promise<{ opened: number; session: Caller }> {
  const fault = (is: boolean, words: string) => void (is && faults.push(`${door.use}: ${words}`));
  const standing = async () =>
    (await rowsOf(house, `SELECT count(*)::int AS n FROM ${door.links} WHERE ended_at IS NULL`))[0].n;
  const first = await ask(house, door);
  const [row] = await rowsOf(
    house,
    `SELECT token_hash, expires_at - created_at <= interval '${LONGEST_MS} milliseconds' AS brief FROM ${door.links} WHERE ended_at IS NULL`,
  );
  fault(Buffer.from(first.token, 'base64url').length !== 32, 'the token has not 256 bits');
  fault(
    !row?.token_hash.equals(createHash('sha256').update(first.token).digest()),
    'not the token’s hash alone is kept',
  );
  fault(!row?.brief, 'the link lasts longer than ten minutes');
  await look(first.browser, door, first.token);
  fault((await standing()) !== 1, 'looking at the page used the link up');
  await house.owner.query(`UPDATE ${door.links} SET expires_at = now() WHERE ended_at IS NULL`);
  fault(isIn(await use(first.browser, door, first.token), door), 'a link works after its time');
  const second = await ask(house, door);
  fault(second.token === first.token, 'two links have one token');
  fault(isIn(await use(house.at(door.slug), door, second.token), door), 'another browser used the link');
  const before = await sessions(house, door);
  const answers = await Promise.all(
    Array.from({ length: POSTS }, (_, n) => use(from(second.browser, n), door, second.token)),
  );
  const inside = answers.filter((answer) => isIn(answer, door));
  fault(inside.length !== 1, `${inside.length} of ${POSTS} parallel POSTs came in`);
  fault((await sessions(house, door)) - before !== 1, 'not one session was opened');
  const cookie = [inside[0]?.headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { opened: inside.length, session: house.at(door.slug).withHeaders({ cookie }) };
}

/** A mail scanner's ways to open a link. */
async function look(browser: Caller, { page, use: field }: Door, token: string): Promise<void> {
  const text = encodeURIComponent(`mutation { ${field}(input: { token: "${token}" }) { __typename } }`);
  for (const at of [`${page}?link=${token}`, `${page}?token=${token}`, `${page}/${token}`, `/graphql?query=${text}`])
    for (const method of ['GET', 'HEAD', 'OPTIONS'])
      await browser.send(method, at, { headers: { 'apollo-require-preflight': 'yes' } });
}

async function ask(house: House, door: Door): Promise<{ browser: Caller; token: string }> {
  const known = box.to(door.email).length;
  const caller = house.at(door.slug);
  const { headers } = await caller.graphql(
    `mutation($email: String!) { ${door.ask}(input: { email: $email }) { __typename } }`,
    { email: door.email },
  );
  const cookie = [headers['set-cookie'] ?? []]
    .flat()
    .map((one) => one.split(';')[0])
    .join('; ');
  await house.quiet();
  const link = box
    .to(door.email)
    .slice(known)
    .flatMap(({ text }) => /#link=([\w-]+)/.exec(text)?.[1] ?? [])
    .at(-1);
  if (!link) throw new Error(`no link was mailed to ${door.email}`);
  return { browser: caller.withHeaders({ cookie }), token: link };
}

function use(browser: Caller, { use: field }: Door, token: string): Promise<Answer> {
  return browser.graphql(`mutation($token: String!) { ${field}(input: { token: $token }) { __typename } }`, { token });
}

function isIn({ json }: Answer, door: Door): boolean {
  return /SignedIn$/.test(json?.data?.[door.use]?.__typename ?? '');
}

/** Each from an address of its own: what limits tries shall not do the link's work. */
function from(browser: Caller, n: number): Caller {
  return browser.withHeaders({ 'x-forwarded-for': `10.9.${n >> 8}.${n & 255}` });
}

// biome-ignore lint/suspicious/noExplicitAny: columns of whatever was asked for
async function rowsOf(house: House, text: string): Promise<any[]> {
  return (await house.owner.query(text)).rows;
}

async function sessions(house: House, door: Door): Promise<number> {
  return (await rowsOf(house, `SELECT count(*)::int AS n FROM ${door.sessions}`))[0].n;
}

/** What such a session did, or saw, about a case of changed bank details. */
async function bankFaults(house: House, door: Door | undefined, caller: Caller): Promise<string[]> {
  const key = house.key('acme');
  const { id } = await firstCase(key, 'MD.BANK.CHANGED_UNVERIFIED');
  const found = await key.ask('query($id: ID!) { case(id: $id) { tasks { id } exceptions { id } } }', {
    id,
  });
  const { tasks, exceptions } = found.case;
  const ids = { caseId: id, taskId: tasks[0].id, exceptionId: exceptions[0].id };
  const here = caller.host.startsWith('acme') ? caller : house.at('acme').withHeaders(caller.headers);
  const faults: string[] = [];
  const name = door?.use ?? 'openMatter';
  for (const act of BANK_ACTS) {
    const { json } = await here.graphql(act.text, { input: act.input(ids) });
    const code = json?.data?.[act.name]?.code ?? json?.errors?.[0]?.extensions?.code;
    if (!REFUSALS.has(code)) faults.push(`${name}: ${act.name} was answered ${code}`);
  }
  if (door?.use === 'signInByLink') return faults;
  for (const text of BANK_QUERIES) {
    const { json } = await here.graphql(text, ids);
    if (!json?.errors) faults.push(`${name}: ${text} was answered`);
  }
  return faults;
}
