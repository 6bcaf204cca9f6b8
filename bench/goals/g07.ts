import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeLogger } from '../../apps/api/src/platform/telemetry/logger.ts';
import { follow } from '../../apps/api/test/e2e/follow.ts';
import { CANARY, canaryOf, enliven, plantCanaries } from '../../apps/api/test/house/foreign.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { readCatalogue } from '../../apps/api/test/isolation/catalogue.ts';
import { houseGoal } from '../house-goal.ts';

/** What came out of one channel, and whose words may stand in it; nobody's where that is null. */
interface Catch {
  readonly channel: string;
  readonly owner: string | null;
  readonly text: string;
}

const TENANTS = ['acme', 'borealis', 'lumen'];
const lines: string[] = [];
const logger = makeLogger('trace', 'api', { write: (line: string) => void lines.push(line) });

// No channel carries one tenant's words to another, nor any tenant's where none belong: everything caught, one grep.
await houseGoal(
  'G07',
  async (house) => {
    const links = new Map<string, { token: string; caseId: string }>();
    const streams = new Map<string, ReturnType<typeof follow>>();
    for (const slug of TENANTS) streams.set(slug, follow(await house.as(slug, 'analyst')));
    for (const slug of TENANTS) links.set(slug, await enliven(house, slug));
    const tables = await readCatalogue(house.owner);
    for (const slug of TENANTS) await plantCanaries(house.owner, tables, house.tenant(slug));
    const caught: Catch[] = [];
    for (const slug of TENANTS) caught.push(...(await fromTenant(house, slug, links)));
    await new Promise((next) => setTimeout(next, 1_500));
    for (const [slug, stream] of streams) {
      caught.push({ channel: 'live changes', owner: slug, text: stream.text() });
      stream.close();
    }
    await house.rest();
    for (const { name } of tables) {
      for (const slug of TENANTS)
        caught.push({
          channel: `table ${name}`,
          owner: slug,
          text: await rowsOf(house, `SELECT t::text AS line FROM ${name} t WHERE tenant_id = $1`, [
            house.tenant(slug).id,
          ]),
        });
    }
    for (const table of await queueTables(house))
      caught.push({
        channel: 'queue',
        owner: null,
        text: await rowsOf(house, `SELECT t::text AS line FROM bullmq.${table} t`),
      });
    for (const slug of ['meridian', 'castellan']) caught.push(...(await fromPartner(house, slug)));
    caught.push({ channel: 'log', owner: null, text: lines.join('') });
    caught.push({ channel: 'metrics', owner: null, text: (await house.at('acme').get('/metrics')).text });
    caught.push({ channel: 'health', owner: null, text: (await house.at('acme').get('/health/ready')).text });
    caught.push({ channel: 'ERP', owner: null, text: JSON.stringify(house.erp.state()) });
    caught.push(...kept(house));
    const foreign = caught.flatMap(({ channel, owner, text }) =>
      [...text.matchAll(CANARY)]
        .filter(([, slug]) => slug !== owner)
        .map(([mark]) => `${channel} of ${owner ?? 'nobody'}: ${mark}`),
    );
    const own = caught.filter(({ owner, text }) => owner && text.includes(canaryOf(owner))).map((one) => one.channel);
    for (const fault of new Set(foreign)) process.stderr.write(`${fault}\n`);
    const channels = new Set(caught.map((one) => one.channel.replace(/^table .*/, 'tables')));
    const details = {
      channels: [...channels],
      catches: caught.length,
      withOwnWords: new Set(own).size,
      logLines: lines.length,
    };
    return {
      value: foreign.length,
      limit: 0,
      pass: foreign.length === 0 && new Set(own).size > 10 && lines.length > 50,
      details,
    };
  },
  { logger },
);

async function fromTenant(
  house: House,
  slug: string,
  links: Map<string, { token: string; caseId: string }>,
): Promise<Catch[]> {
  const [analyst, auditor, key] = [await house.as(slug, 'analyst'), await house.as(slug, 'auditor'), house.key(slug)];
  const own = (channel: string, text: string): Catch => ({ channel, owner: slug, text });
  const others = TENANTS.filter((one) => one !== slug);
  const caught: Catch[] = [];
  const { documents } = await analyst.ask(
    '{ documents(first: 200) { edges { node { id filename problems { message } } } } }',
  );
  caught.push(own('list', JSON.stringify(documents)));
  caught.push(
    own(
      'queue page',
      (
        await analyst.graphql(
          '{ cases(first: 100) { edges { node { title supplierName comments { text } history { text who } exceptions { summary evidence } } } } queueViews { title count } }',
        )
      ).text,
    ),
  );
  caught.push(own('tasks', (await analyst.graphql('{ tasks { title blockedBecause } }')).text));
  caught.push(
    own(
      'people',
      (await analyst.graphql('{ people { name email } me { person { name } scope { name } } brand { name theme } }'))
        .text,
    ),
  );
  caught.push(own('figures', (await analyst.graphql('{ overview { openCases openByType { name code } } }')).text));
  caught.push(
    own('log page', (await auditor.graphql('{ auditLog(first: 200) { edges { node { actor details } } } }')).text),
  );
  caught.push(
    own('dead letters', (await auditor.graphql('{ deadLetters { cause payload } connections { title url } }')).text),
  );
  caught.push(own('exported log', (await auditor.get('/v1/audit/export')).text));
  for (const { node } of documents.edges)
    caught.push(
      own('document content', (await analyst.get(`/v1/documents/${node.id}/content`)).text),
      own('document answer', (await key.get(`/v1/documents/${node.id}`)).text),
    );
  const supplier = await house.at(slug).openLink(links.get(slug)!.token);
  caught.push(
    own(
      'supplier page',
      `${supplier.answer.text}${(await supplier.caller.graphql('{ matter { problem question lines { words } answers { text files } brand { name } } }')).text}`,
    ),
  );
  for (const other of others) {
    const word = canaryOf(other);
    const { caseId, token } = links.get(other)!;
    caught.push(
      own(
        'search',
        (
          await analyst.graphql(
            'query($s: String) { cases(filter: { search: $s }) { totalCount edges { node { title } } } documents(filter: { search: $s }) { totalCount edges { node { filename } } } }',
            { s: canaryOf('nobody') },
          )
        ).text,
      ),
    );
    caught.push(
      own(
        'search for a neighbour',
        (
          await analyst.graphql(
            'query($s: String) { cases(filter: { search: $s }) { edges { node { title } } } documents(filter: { search: $s }) { edges { node { filename } } } }',
            { s: word },
          )
        ).text,
      ),
    );
    const errors = [
      await analyst.graphql('query($id: ID!) { case(id: $id) { title } node: document(id: $id) { filename } }', {
        id: caseId,
      }),
      await analyst.graphql(
        'mutation($id: ID!) { addComment(input: { caseId: $id, text: "x" }) { __typename ... on Refusal { message hint } } }',
        { id: caseId },
      ),
      (await house.at(slug).openLink(token)).answer,
      await key.get(`/v1/documents/${caseId}`),
      await house
        .at(slug)
        .withHeaders({ cookie: `matter=${token}` })
        .graphql('{ matter { problem } }'),
    ];
    caught.push(own('error text', errors.map((one) => one.text + JSON.stringify(one.headers)).join('\n')));
  }
  return caught;
}

// A partner's staff may see settings, people and figures of its tenants, and nothing that came in with documents.
async function fromPartner(house: House, slug: string): Promise<Catch[]> {
  const admin = await house.as(slug, 'partner-admin');
  const answers = await Promise.all(
    [
      '{ tenants { openCases valueAtRisk { amount } aging } }',
      '{ cases { totalCount edges { node { title } } } }',
      '{ documents { edges { node { filename } } } }',
      '{ deadLetters { cause } }',
      '{ auditLog { edges { node { details } } } }',
    ].map((query) => admin.graphql(query)),
  );
  return [{ channel: 'partner’s figures', owner: null, text: answers.map((one) => one.text).join('\n') }];
}

async function rowsOf(house: House, sql: string, values: unknown[] = []): Promise<string> {
  return (await house.owner.query<{ line: string }>(sql, values)).rows.map((row) => row.line).join('\n');
}

async function queueTables(house: House): Promise<string[]> {
  const { rows } = await house.owner.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace WHERE n.nspname = 'bullmq' AND c.relkind IN ('r', 'p')`,
  );
  return rows.map((row) => `"${row.name}"`);
}

/** Bytes on disk, each in the folder of the tenant that they belong to. */
function kept(house: House): Catch[] {
  const folder = path.join(house.home, 'blobs');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return files.map((entry) => {
    const file = path.join(entry.parentPath, entry.name);
    const owner = TENANTS.find((slug) => file.includes(house.tenant(slug).id)) ?? null;
    return { channel: 'kept bytes', owner, text: readFileSync(file, 'latin1') };
  });
}
