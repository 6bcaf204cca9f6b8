import pg from 'pg';
import type { Page } from 'playwright-core';
import { describe, expect } from 'vitest';
import { address, browserTest, instance, program, useStage } from './stage.ts';

const stage = useStage();
const HOUSE = 'Clearhold';
const SPACES: Record<string, readonly string[]> = { meridian: ['acme', 'borealis'], castellan: ['lumen', 'ostrava'] };
const MOST_PAGES = 60;

const first = (slug: string) => slug[0]!.toUpperCase() + slug.slice(1);
const partnerOf = (slug: string) => Object.keys(SPACES).find((one) => one === slug || SPACES[one]!.includes(slug))!;
/** What may stand on no page of a space: the house's name and those of spaces that are neither it, above it nor below it. */
function foreignTo(slug: string): string[] {
  const partner = partnerOf(slug);
  const own = slug === partner ? [partner, ...SPACES[partner]!] : [partner, slug];
  const all = Object.entries(SPACES).flatMap(([one, tenants]) => [one, ...tenants]);
  return [HOUSE, ...all.filter((one) => !own.includes(one)).map(first)];
}

/** Pages of one kind differ in ids and what is looked for; one of them is visited. */
const kindOf = (at: string) =>
  at
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '*')
    .replace(/^\/queue\/.*/, '/queue')
    .replace(/\?(?!view=).*/, '');

/** Everything that a page says, seen or read out, once it has come to rest. */
async function whole(page: Page): Promise<string> {
  await page.getByRole('main').waitFor();
  await page.waitForFunction(() => !document.querySelector('[role=status][aria-label^=Loading], [aria-busy=true]'));
  return page.evaluate(() => {
    const values = [...document.querySelectorAll('input, textarea')].map((one) => (one as HTMLInputElement).value);
    return `${document.documentElement.outerHTML} ${values.join(' ')}`.replace(/blob:http[^"']*/g, '');
  });
}

const around = (text: string, name: string) => {
  const at = text.toLowerCase().indexOf(name.toLowerCase());
  return at < 0 ? [] : [`“${name}” in …${text.slice(Math.max(0, at - 80), at + 80).replace(/\s+/g, ' ')}…`];
};
const namesIn = (text: string, foreign: readonly string[]) => foreign.flatMap((name) => around(text, name));

/** Follows every link from the first page; says what was visited and where a name stood that is not the brand's. */
async function crawl(page: Page, slug: string, begin: readonly string[]) {
  const [waiting, found, visited] = [[...begin], [] as string[], new Map<string, string>()];
  const foreign = foreignTo(slug);
  for (let at = waiting.shift(); at && visited.size < MOST_PAGES; at = waiting.shift()) {
    if (visited.has(kindOf(at))) continue;
    visited.set(kindOf(at), at);
    await page.goto(address(slug, at));
    found.push(...namesIn(await whole(page), foreign).map((what) => `${slug}${at}: ${what}`));
    const links = await page.locator('a[href^="/"]').evaluateAll((all) => all.map((one) => one.getAttribute('href')!));
    waiting.push(...links.filter((link) => !link.startsWith('/v1/')).map((link) => link.split('#')[0]!));
  }
  return { found, visited: [...visited.values()] };
}

describe('no name stands anywhere but the brand’s', () => {
  browserTest('on any page of a tenant’s administrator, a controller and a partner’s administrator', async () => {
    const people = [
      ['acme', 'tenant-admin', ['/', '/settings', '/help', '/nowhere']],
      ['lumen', 'controller', ['/', '/settings', '/help', '/audit']],
      ['meridian', 'partner-admin', ['/', '/settings', '/nowhere']],
    ] as const;
    const crawls = await Promise.all(
      people.map(async ([slug, role, begin]) => crawl(await stage.as(slug, role), slug, begin)),
    );
    expect(crawls.flatMap(({ found }) => found)).toEqual([]);
    for (const [index, { visited }] of crawls.entries())
      expect(visited.length, `${people[index]![0]}: ${visited.join(' ')}`).toBeGreaterThan(12);
  });

  browserTest('on the pages before one is signed in', async () => {
    const page = await stage.page();
    for (const slug of ['acme', 'meridian'])
      expect((await crawl(page, slug, ['/', '/forgot-password', '/set-password#x'])).found).toEqual([]);
  });

  browserTest('on a supplier’s page, nor in the mails of any tenant', async () => {
    const analyst = await stage.caller('acme', 'analyst');
    // One that nobody asked about yet: a page that was answered has no question on it.
    const { cases } = await analyst.ask(
      '{ cases(first: 50, filter: { code: ["AP.MATCH.PRICE"] }) { edges { node { id supplierLinks { id } } } } }',
    );
    const asked = cases.edges.find(
      ({ node }: { node: { supplierLinks: unknown[] } }) => node.supplierLinks.length === 0,
    );
    const { askSupplier } = await analyst.ask(
      'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { ... on SupplierAsked { url } } }',
      { input: { caseId: asked.node.id, question: 'Which price is right?', email: 'ap@supplier.example' } },
    );
    const page = await stage.page();
    await page.goto(askSupplier.url);
    await page.locator('input[name=way]').first().waitFor();
    expect(namesIn(await whole(page), foreignTo('acme'))).toEqual([]);
    const owner = new pg.Client({ connectionString: instance!.databaseUrl });
    await owner.connect();
    const { rows } = await owner.query<{ slug: string; said: string }>(
      `SELECT s.slug, concat_ws(' ', m.subject, m.text, m.html, b.sender_name, b.sender_address) AS said
       FROM mail m JOIN scope s ON s.id = m.tenant_id JOIN brand b ON b.tenant_id = m.tenant_id WHERE s.kind <> 'platform'`,
    );
    await owner.end();
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flatMap(({ slug, said }) => namesIn(said, foreignTo(slug)))).toEqual([]);
  });

  browserTest('in what the interface answers, and at a host that serves nothing there is nothing', async () => {
    for (const at of ['/v1/documents/none', '/v1/nowhere', '/assets/none.js']) {
      const { status, text, headers } = await program('acme').get(at);
      expect(status).toBe(404);
      expect(namesIn(`${text} ${JSON.stringify(headers)}`, foreignTo('acme'))).toEqual([]);
    }
    const page = await stage.page();
    const answer = await page.goto(address('nowhere'));
    expect(answer?.status()).toBe(404);
    expect(await answer?.text()).toBe('There is nothing at this address.');
  });
});
