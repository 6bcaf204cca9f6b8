import { useDatabase } from '@clearhold/testing/vitest';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Caller } from '../house/caller.ts';
import { House } from '../house/house.ts';
import { Mailbox } from '../house/mailbox.ts';
import { eventually } from './casework.ts';

const database = useDatabase();
let house: House;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await Mailbox.open();
  house = await House.open({ ...database().env, SMTP_URL: mailbox.url });
  await house.quiet();
  for (const slug of ['acme', 'borealis', 'lumen']) asked.set(slug, await invite(slug));
}, 180_000);
afterAll(async () => {
  await house?.close();
  await mailbox?.close();
});

const SALES = 'sales@pakko.example';
const asked = new Map<string, Asked>();

describe('a supplier whom three buyers of two partners asked at one address', () => {
  test('sees those of the partner where he signed in, opens each at its buyer, and each buyer’s log tells of its own', async () => {
    const meridian = await signedIn('meridian');
    const castellan = await signedIn('castellan');
    expect(await linksIn(meridian)).toEqual(linksOf('acme', 'borealis'));
    expect(await linksIn(castellan)).toEqual(linksOf('lumen'));
    const { linkId } = asked.get('acme')!;
    const { url } = await open(meridian, linkId);
    expect(url).toMatch(/^http:\/\/acme\.localhost[:\d]*\/s\/[\w-]{43}$/);
    const { caller, answer } = await house.at('acme').openLink(url.split('/s/')[1]!);
    expect(answer.json.data.openMatter).toMatchObject({ __typename: 'MatterOpened' });
    const seen = await caller.ask('{ matter { invoiceNumber allMattersUrl } }');
    expect(seen.matter.invoiceNumber).toBe(asked.get('acme')!.invoice);
    expect(seen.matter.allMattersUrl).toMatch(/^http:\/\/meridian\.localhost[:\d]*\/suppliers$/);
    expect(await open(castellan, linkId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await list(house.at('acme').withHeaders(meridian.headers))).toBeNull();
    for (const slug of ['acme', 'borealis', 'lumen']) {
      const { rows } = await house.owner.query(
        `SELECT DISTINCT subject_id FROM audit_entry WHERE tenant_id = $1 AND action = 'supplierLink.listed'`,
        [house.tenant(slug).id],
      );
      expect(rows.map((row) => row.subject_id)).toEqual([asked.get(slug)!.caseId]);
    }
    const links = '{ case(id: "ID") { supplierLinks { id } } }'.replace('ID', asked.get('acme')!.caseId);
    const shown = (await (await house.as('acme', 'analyst')).ask(links)).case.supplierLinks;
    expect(shown).toEqual([{ id: linkId }]);
    await meridian.ask('mutation { signOutSupplier { ok } }');
    expect(await list(meridian)).toBeNull();
  });

  test('loses at one buyer what that buyer takes away, and what was opened from it, and keeps the rest', async () => {
    const contact = await signedIn('meridian');
    const id = asked.get('acme')!.linkId;
    const { url } = await open(contact, id);
    const inside = (await house.at('acme').openLink(url.split('/s/')[1]!)).caller;
    const block = (status: string) =>
      house.owner.query(`UPDATE supplier SET status = $2 WHERE tenant_id = $1`, [house.tenant('acme').id, status]);
    await block('blocked');
    expect(await linksIn(contact)).toEqual(linksOf('borealis'));
    expect(await isIn(inside)).toBe(false);
    await block('active');
    await publish(false);
    await eventually(
      () => linksIn(contact),
      (seen) => seen.length === 1,
      5,
    );
    expect(await open(contact, id)).toMatchObject({ code: 'NOT_FOUND' });
    await publish(true);
    await eventually(
      () => linksIn(contact),
      (seen) => seen.length === 2,
      5,
    );
    expect(await isIn(inside)).toBe(true);
    const analyst = await house.as('acme', 'analyst');
    await analyst.ask('mutation($id: ID!) { revokeSupplierLink(input: { id: $id }) { __typename } }', { id });
    expect(await isIn(inside)).toBe(false);
    expect(await linksIn(contact)).toEqual(linksOf('borealis'));
    expect(await open(contact, id)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the link that signs a supplier in', () => {
  test('opens once, where and in the browser that asked; nobody hears whether an address is known', async () => {
    const known = await ask('meridian', SALES.toUpperCase());
    const unknown = await ask('meridian', 'nobody@pakko.example');
    expect(known.outcome).toEqual(unknown.outcome);
    const token = await mailed('meridian');
    for (const elsewhere of [house.at('meridian'), unknown.browser, at('castellan', known.browser)])
      expect(await use(elsewhere, token)).toMatchObject({ code: 'LINK_OVER' });
    await known.browser.get(`/suppliers?link=${token}`);
    const all = await Promise.all(Array.from({ length: 8 }, () => use(known.browser, token)));
    expect(all.filter(({ __typename }) => __typename === 'SupplierSignedIn')).toHaveLength(1);
    expect((await ask('acme', SALES)).outcome).toMatchObject({ code: 'UNKNOWN_HOST' });
    await house.quiet();
    expect(mailbox.to('nobody@pakko.example')).toEqual([]);
  });

  test('goes to an address five times an hour', async () => {
    for (let time = 0; time < 6; time++) expect((await ask('castellan', SALES)).outcome).toMatchObject({ ok: true });
    await house.quiet();
    const { rows } = await house.owner.query(
      `SELECT count(*)::int AS n FROM supplier_contact_link l JOIN scope s ON s.id = l.tenant_id WHERE s.slug = 'castellan'`,
    );
    expect(rows).toEqual([{ n: 5 }]);
  });
});

interface Asked {
  readonly caseId: string;
  readonly linkId: string;
  readonly invoice: string;
}

/** Asks SALES about a buyer's first case that knows its supplier. */
async function invite(slug: string): Promise<Asked> {
  const analyst = await house.as(slug, 'analyst');
  const query =
    '{ cases(first: 50, filter: { code: ["AP.MATCH.PRICE"] }) { edges { node { id invoiceNumber supplierLinks { id } } } } }';
  const { edges } = (await analyst.ask(query)).cases;
  for (const { node } of edges.filter((edge: { node: { supplierLinks: [] } }) => !edge.node.supplierLinks.length)) {
    const { askSupplier } = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { link { id } } } }',
      { input: { caseId: node.id, question: 'Which price is right?', email: SALES } },
    );
    if (askSupplier.link) return { caseId: node.id, linkId: askSupplier.link.id, invoice: node.invoiceNumber };
  }
  throw new Error(`${slug} has nobody to ask`);
}

const linksOf = (...slugs: string[]) => slugs.map((slug) => asked.get(slug)!.linkId).sort();

async function list(caller: Caller): Promise<{ matters: { id: string }[] } | null> {
  return (await caller.ask('{ supplierMatters { email matters { id buyer invoiceNumber problem isAnswered } } }'))
    .supplierMatters;
}
const linksIn = async (caller: Caller) => (await list(caller))!.matters.map(({ id }) => id).sort();
const isIn = async (caller: Caller) => Boolean((await caller.graphql('{ matter { caseNumber } }')).json.data?.matter);

const open = async (caller: Caller, id: string) =>
  (
    await caller.ask(
      'mutation($id: ID!) { openSupplierMatter(input: { id: $id }) { ... on SupplierMatterAddress { url } ... on NotFound { code } } }',
      { id },
    )
  ).openSupplierMatter;

const withCookies = (caller: Caller, cookies: string | string[] | undefined) =>
  caller.withHeaders({
    cookie: [cookies ?? []]
      .flat()
      .map((one) => one.split(';')[0])
      .join('; '),
  });
const at = (slug: string, browser: Caller) => house.at(slug).withHeaders(browser.headers);

async function ask(slug: string, email: string) {
  const query =
    'mutation($email: String!) { askForSupplierSignIn(input: { email: $email }) { ... on SupplierSignInAsked { ok } ... on Invalid { code } } }';
  const { json, headers } = await house.at(slug).graphql(query, { email });
  return { outcome: json.data.askForSupplierSignIn, browser: withCookies(house.at(slug), headers['set-cookie']) };
}

const SIGN_IN =
  'mutation($token: String!) { signInSupplier(input: { token: $token }) { __typename ... on SupplierSignedIn { email } ... on Invalid { code } } }';
const use = async (browser: Caller, token: string) => (await browser.ask(SIGN_IN, { token })).signInSupplier;

const read = new Set<string>();
/** The token of the newest mail that was not read yet. */
async function mailed(slug: string): Promise<string> {
  const tokens = () =>
    mailbox
      .to(SALES)
      .flatMap(({ text }) => new RegExp(`${slug}\\.localhost[:\\d]*/suppliers#link=([\\w-]{43})`).exec(text)?.[1] ?? [])
      .filter((token) => !read.has(token));
  const [token] = await eventually(
    async () => tokens(),
    (found) => found.length > 0,
  );
  read.add(token!);
  return token!;
}

async function signedIn(slug: string): Promise<Caller> {
  const { browser } = await ask(slug, SALES);
  const { json, headers } = await browser.graphql(SIGN_IN, { token: await mailed(slug) });
  expect(json.data.signInSupplier).toEqual({ __typename: 'SupplierSignedIn', email: SALES });
  return withCookies(house.at(slug), headers['set-cookie']);
}

async function publish(value: boolean): Promise<void> {
  const controller = await house.as('acme', 'controller');
  const changes = [{ key: 'supplierLink.listed', value }];
  await controller.ask('mutation($input: PublishPolicyInput!) { publishPolicy(input: $input) { __typename } }', {
    input: { changes, reason: 'for the test' },
  });
}
