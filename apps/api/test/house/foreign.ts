import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { Table } from '../isolation/catalogue.ts';
import type { House } from './house.ts';

/** The words that mark a tenant's own data; found anywhere else, they are a leak. */
export const canaryOf = (slug: string, place = ''): string => `cnry_${slug}_${place}`;
export const CANARY = /cnry_([a-z]+)_([a-z_]*)/g;

// Words of the machine's own vocabulary: the same in every tenant, and the product stands still without them.
const VOCABULARY =
  /(^|_)(state|status|kind|key|keys|code|codes|version|hash|token|slug|currency|locale|zone|country|role|action|sha256|lane|format|severity|connector|surface|mode|mark|type|prefix|channel|resolution|colour|iban|schema|address|url|received_by|cause_key|language|terms|correlation_id|source_id|field|step_id)$/;
const SET_UP = new Set([
  'policy_version',
  'playbook',
  'blueprint',
  'work_share',
  'tenant_figure',
  'outbox',
  'audit_seal',
  'connection',
]);

/** Puts a canary into every text and object of a tenant that is a person's or a document's words. Returns where. */
export async function plantCanaries(
  owner: pg.Client,
  tables: readonly Table[],
  tenant: { id: string; slug: string },
): Promise<string[]> {
  const planted: string[] = [];
  await owner.query(`SET session_replication_role = replica`);
  for (const table of tables) {
    if (SET_UP.has(table.name)) continue;
    const bound = new Set([
      ...table.primaryKey,
      ...table.uniques.flat(),
      ...table.foreignKeys.flatMap((key) => key.columns),
    ]);
    for (const { name, type } of table.columns) {
      if (bound.has(name) || VOCABULARY.test(name) || !['text', 'character varying', 'jsonb'].includes(type)) continue;
      const mark = canaryOf(tenant.slug, `${table.name}_${name}`);
      const value = type === 'jsonb' ? JSONB : TEXT;
      const changed = await owner
        .query(
          `UPDATE ${table.name} SET "${name}" = ${value.replaceAll('?', `"${name}"`)} WHERE tenant_id = $1 AND "${name}" IS NOT NULL`,
          [tenant.id, mark],
        )
        .then(
          (done) => done.rowCount ?? 0,
          () => 0,
        );
      if (changed) planted.push(`${table.name}.${name}`);
    }
  }
  await owner.query(`SET session_replication_role = origin`);
  return planted;
}

// A text that holds an object keeps holding one.
const TEXT = `CASE WHEN ? LIKE '%"details":{}%' THEN replace(?, '"details":{}', '"details":{"cnry":"' || $2::text || '"}') WHEN ? LIKE '%"details":{%' THEN replace(?, '"details":{', '"details":{"cnry":"' || $2::text || '",') ELSE ? || ' ' || $2::text END`;
const JSONB = `CASE jsonb_typeof(?) WHEN 'object' THEN ? || jsonb_build_object('cnry', $2::text)
  WHEN 'array' THEN (SELECT coalesce(jsonb_agg(CASE jsonb_typeof(e) WHEN 'object' THEN e || jsonb_build_object('cnry', $2::text) ELSE e END), '[]') FROM jsonb_array_elements(?) e) ELSE ? END`;

/** One id of every table that has ids, of one tenant; newest first, so that things in use are found. */
export async function harvestIds(
  owner: pg.Client,
  tables: readonly Table[],
  tenantId: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const table of tables) {
    if (!table.columns.some((column) => column.name === 'id' && column.type === 'uuid')) continue;
    const { rows } = await owner.query<{ id: string }>(
      `SELECT id FROM ${table.name} WHERE tenant_id = $1 ORDER BY id LIMIT 1`,
      [tenantId],
    );
    if (rows[0]) ids.set(table.name, rows[0].id);
  }
  return ids;
}

/** A fingerprint of everything that a tenant has, table by table. */
export async function tenantHash(
  owner: pg.Client,
  tables: readonly Table[],
  tenantId: string,
): Promise<Record<string, string>> {
  const hashes: Record<string, string> = {};
  for (const { name } of tables) {
    const { rows } = await owner.query<{ line: string }>(
      `SELECT t::text AS line FROM ${name} t WHERE tenant_id = $1 ORDER BY 1`,
      [tenantId],
    );
    hashes[name] = `${rows.length} ${createHash('sha256')
      .update(rows.map((row) => row.line).join('\n'))
      .digest('hex')
      .slice(0, 16)}`;
  }
  return hashes;
}

/** Where a tenant's rows hold words of another. */
export async function foreignWords(
  owner: pg.Client,
  tables: readonly Table[],
  tenantId: string,
  slugs: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const { name } of tables) {
    const { rows } = await owner.query<{ line: string }>(
      `SELECT t::text AS line FROM ${name} t WHERE tenant_id = $1 AND t::text LIKE '%cnry\\_%'`,
      [tenantId],
    );
    for (const { line } of rows)
      for (const [mark, slug] of line.matchAll(CANARY)) if (slugs.includes(slug!)) found.push(`${name}: ${mark}`);
  }
  return [...new Set(found)];
}

/** Makes a tenant's tables full: a comment, a question to a supplier and its answer, a view, bytes, work that failed. */
export async function enliven(house: House, slug: string): Promise<{ token: string; caseId: string }> {
  const [analyst, key, tenant] = [await house.as(slug, 'analyst'), house.key(slug), house.tenant(slug)];
  const { cases } = await analyst.ask('{ cases(first: 20) { edges { node { id code } } } }');
  const caseId = cases.edges.find((edge: { node: { code: string } }) => edge.node.code === 'AP.MATCH.PRICE').node.id;
  await analyst.ask('mutation($input: AddCommentInput!) { addComment(input: $input) { __typename } }', {
    input: { caseId, text: `${canaryOf(slug, 'comment')} seen` },
  });
  const asked = await analyst.ask(
    'mutation($input: AskSupplierInput!) { askSupplier(input: $input) { __typename ... on SupplierAsked { url } } }',
    { input: { caseId, question: `${canaryOf(slug, 'question')} which price?` } },
  );
  const token = String(asked.askSupplier.url).split('/s/')[1]!;
  const { caller } = await house.at(slug).openLink(token);
  await caller.ask('mutation($input: AnswerMatterInput!) { answerMatter(input: $input) { __typename } }', {
    input: {
      action: 'NOA',
      reason: 'PRI',
      text: canaryOf(slug, 'answer'),
      files: [
        {
          name: 'letter.txt',
          contentType: 'text/plain',
          content: Buffer.from(canaryOf(slug, 'letter')).toString('base64'),
        },
      ],
    },
  });
  await analyst.ask('mutation($input: SaveViewInput!) { saveView(input: $input) { __typename } }', {
    input: { name: canaryOf(slug, 'view'), filter: { view: 'all' } },
  });
  await key.post('/v1/documents', `<Scan>${canaryOf(slug, 'bytes')}</Scan>`, {
    'content-type': 'application/xml',
    'x-filename': `${canaryOf(slug, 'file')}.xml`,
    'idempotency-key': `live-${slug}`,
  });
  await house.owner.query(
    `INSERT INTO dead_letter (tenant_id, id, kind, subject_id, payload, cause, attempts, failed_at, correlation_id, actor)
     SELECT $1, gen_random_uuid(), 'mail.send', gen_random_uuid()::text, '{}', $2, 3, now(), 'test', '{}'`,
    [tenant.id, canaryOf(slug, 'cause')],
  );
  await house.quiet();
  return { token, caseId };
}
