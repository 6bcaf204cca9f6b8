import { randomUUID } from 'node:crypto';
import { canaryOf, enliven, harvestIds, plantCanaries } from '../house/foreign.ts';
import type { House } from '../house/house.ts';
import type { Asker } from './api-matrix.ts';
import { STAFF_SEES } from './boundaries.ts';
import type { Table } from './catalogue.ts';
import { readCatalogue } from './catalogue.ts';

/** Everybody who may call in one tenant, and the two tenants whose data he must never see. */
export interface ApiWorld {
  readonly tables: Table[];
  readonly home: string;
  readonly neighbour: string;
  readonly stranger: string;
  readonly askers: Asker[];
  /** A person of the neighbour's, to whom all that is its own: what he sees, the others could have seen. */
  readonly insider: Asker;
  readonly planted: string[];
  readonly ids: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

const HOME = 'acme';
const NEIGHBOUR = 'borealis';
const STRANGER = 'lumen';

/** Fills three tenants, marks two of them, and signs everybody of the third in. */
export async function buildApiWorld(house: House): Promise<ApiWorld> {
  const links = new Map<string, { token: string; caseId: string }>();
  for (const slug of [HOME, NEIGHBOUR, STRANGER]) links.set(slug, await enliven(house, slug));
  const tables = await readCatalogue(house.owner);
  const planted: string[] = [];
  for (const slug of [NEIGHBOUR, STRANGER])
    planted.push(...(await plantCanaries(house.owner, tables, house.tenant(slug))));
  const harvests = new Map<string, Map<string, string>>();
  for (const slug of [HOME, NEIGHBOUR, STRANGER])
    harvests.set(
      slug,
      (await harvestIds(house.owner, tables, house.tenant(slug).id)).set('scope', house.tenant(slug).id),
    );
  const [own, beside, beyond] = [HOME, NEIGHBOUR, STRANGER].map((slug) => harvests.get(slug)!);
  const foreign = [...of(beside!, NEIGHBOUR), ...of(beyond!, STRANGER)];
  const words = [canaryOf(NEIGHBOUR), canaryOf(STRANGER)];
  const outside = (slug: string) => slug !== HOME;
  const inside = { own: (table: string) => own!.get(table), foreign, words, leaks: outside };
  const insider: Asker = {
    name: 'the owner',
    caller: await house.as(NEIGHBOUR, 'auditor'),
    own: (table) => beside!.get(table),
    foreign: of(beside!, NEIGHBOUR),
    words: [canaryOf(NEIGHBOUR)],
    leaks: (slug) => slug === NEIGHBOUR,
  };
  const roles = house.tenant(HOME).users.flatMap((user) => user.roles);
  const askers: Asker[] = [];
  for (const role of roles) askers.push({ name: role, caller: await house.as(HOME, role), ...inside });
  askers.push(
    { name: 'API key', caller: house.key(HOME), ...inside },
    { name: 'nobody', caller: house.at(HOME), ...inside },
  );
  const { caller: supplier } = await house.at(HOME).openLink(links.get(HOME)!.token);
  askers.push({
    name: 'supplier',
    caller: supplier,
    ...inside,
    foreign: [...foreign, ...(await othersOf(house, links.get(HOME)!.caseId))],
  });
  const { partnerId } = house.tenant(HOME);
  for (const role of ['partner-admin', 'partner-operator']) {
    const caller = await house.as('meridian', role);
    const desk = {
      words: [canaryOf(STRANGER)],
      own: (table: string) => (table === 'scope' ? partnerId : randomUUID()),
    };
    // His own tenants' settings, people and figures are his business; their documents and cases, and all of other partners', are not.
    const leaks = (slug: string, place: string) =>
      slug === STRANGER || !Object.keys(STAFF_SEES).some((table) => place.startsWith(`${table}_`));
    askers.push({ name: role, caller, ...desk, foreign: of(beyond!, STRANGER), leaks });
    askers.push({
      name: `${role} in his tenant`,
      caller,
      ...desk,
      own: (table) => (table === 'scope' ? house.tenant(NEIGHBOUR).id : undefined),
      foreign: [],
      leaks,
      asksOnly: true,
    });
  }
  return { tables, home: HOME, neighbour: NEIGHBOUR, stranger: STRANGER, askers, insider, planted, ids: harvests };
}

const of = (ids: Map<string, string>, slug: string) =>
  [...ids].map(([table, id]) => ({ table: `${table} of ${slug}`, id }));

/** Rows of the supplier's own client that are not of his matter. */
async function othersOf(house: House, caseId: string): Promise<{ table: string; id: string }[]> {
  const { rows } = await house.owner.query<{ table: string; id: string }>(
    `WITH matter AS (SELECT * FROM case_file WHERE id = $1), other AS (SELECT c.* FROM case_file c, matter m WHERE c.tenant_id = m.tenant_id AND c.supplier_id <> m.supplier_id LIMIT 1)
     SELECT 'case_file' AS table, id FROM other UNION ALL SELECT 'invoice', invoice_id FROM other UNION ALL SELECT 'document', document_id FROM other
     UNION ALL SELECT 'task', t.id FROM task t, other o WHERE t.case_id = o.id UNION ALL SELECT 'exception_record', e.id FROM exception_record e, other o WHERE e.case_id = o.id
     UNION ALL SELECT 'person', (SELECT p.id FROM person p, matter m WHERE p.tenant_id = m.tenant_id LIMIT 1)
     UNION ALL (SELECT 'sibling case', c.id FROM case_file c, matter m WHERE c.tenant_id = m.tenant_id AND c.supplier_id = m.supplier_id AND c.id <> m.id LIMIT 1)`,
    [caseId],
  );
  return rows.map((row) => ({ table: `another supplier’s ${row.table}`, id: row.id }));
}
