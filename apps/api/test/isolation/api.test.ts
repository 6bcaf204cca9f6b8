import { useDatabase } from '@clearhold/testing/vitest';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Database } from '../../src/platform/database/database.ts';
import { enforceAccess } from '../../src/platform/graphql/access-rules.ts';
import { schemaText } from '../../src/platform/graphql/schema-text.ts';
import { RestGuard } from '../../src/platform/http/rest-guard.ts';
import { JobRegistry } from '../../src/platform/queue/job-registry.ts';
import { foreignWords, tenantHash } from '../house/foreign.ts';
import { House } from '../house/house.ts';
import { type Asker, tryOperations, tryTogether } from './api-matrix.ts';
import { operationsOf } from './api-operations.ts';
import { type ApiWorld, buildApiWorld } from './api-world.ts';
import { runForeignJobs, runOwnJobs, type Side } from './job-matrix.ts';
import { routesOf, tryRoutes } from './rest-matrix.ts';

const database = useDatabase();
const schema = buildSchema(schemaText());
const operations = operationsOf(schema);
let house: House;
let world: ApiWorld;
beforeAll(async () => {
  house = await House.open(database().env);
  await house.quiet();
  world = await buildApiWorld(house);
  await house.rest();
}, 600_000);
afterAll(() => house?.close());

const others = () => [world.neighbour, world.stranger].map((slug) => house.tenant(slug).id);
const fingerprints = () =>
  others().reduce(
    async (known, id) => ({ ...(await known), [id]: await tenantHash(house.owner, world.tables, id) }),
    Promise.resolve({}),
  );
const some = (one: Asker, wanted: (index: number) => boolean): Asker => ({
  ...one,
  foreign: one.foreign.filter((_, index) => wanted(index)),
});
const asker = (name: string) => world.askers.find((one) => one.name === name)!;

describe('the wall, from the API', () => {
  it('tells nobody anything foreign, whatever id or words he asks for', async () => {
    const before = await fingerprints();
    // A third of the foreign ids for each caller: all of them between three.
    const sum = await tryTogether(world.askers, (one, turn) =>
      tryOperations(
        schema,
        operations,
        some(one, (index) => (index + turn) % 3 === 0),
      ),
    );
    console.log(
      `tried ${sum.tried} calls of ${operations.length} operations by ${world.askers.length} callers; ${sum.reached} were let through to the work; ${world.planted.length} columns marked`,
    );
    expect(sum.faults).toEqual([]);
    expect(await fingerprints()).toEqual(before);
    expect(sum.reached).toBeGreaterThan(2_000);
  }, 600_000);

  it('is one through which its own people look: what others ask for is there', async () => {
    // The ids of what is looked for below: which they are must not depend on how many tables there are.
    const looked = /^(case_file|document|invoice|scope) of /;
    const foreign = world.insider.foreign.filter(({ table }) => looked.test(table));
    const { faults } = await tryOperations(schema, operations, { ...world.insider, foreign });
    const shown = new Set(faults.flatMap((fault) => /^(\w+).* shows cnry_/.exec(fault)?.[1] ?? []));
    expect([...shown]).toEqual(
      expect.arrayContaining([
        'case',
        'cases',
        'document',
        'documents',
        'invoice',
        'people',
        'auditLog',
        'deadLetters',
        'scopes',
      ]),
    );
  });

  it('is red when one operation looks into another space', async () => {
    const [real, into] = [house.get(Database), others()[0]!];
    const { snapshot } = real;
    real.snapshot = (ctx) => snapshot.call(real, ctx.actor.kind === 'person' ? { ...ctx, tenantId: into } : ctx);
    const { faults } = await tryOperations(
      schema,
      operations.filter((one) => one.name === 'documents'),
      asker('analyst'),
    ).finally(() => {
      real.snapshot = snapshot;
    });
    expect(faults.length).toBeGreaterThan(0);
  });

  it('holds on every REST route', async () => {
    const before = await fingerprints();
    const routes = routesOf(house.app);
    const callers = ['API key', 'analyst', 'controller', 'auditor', 'supplier', 'partner-admin', 'nobody'];
    const sum = await tryTogether(callers.map(asker), (one) => tryRoutes(routes, one));
    console.log(`tried ${sum.tried} calls of ${routes.length} routes`);
    expect(sum.faults).toEqual([]);
    expect(await fingerprints()).toEqual(before);
    expect(routes.length).toBe(house.get(RestGuard).routes().length);
  }, 600_000);
});

describe('the wall, from the workers', () => {
  it('holds for every job that is given foreign ids', async () => {
    const side = (slug: string): Side => ({ ...house.tenant(slug), ids: world.ids.get(slug)! });
    await runOwnJobs(house, side(world.home));
    const before = await fingerprints();
    const runs = await runForeignJobs(house, side(world.home), side(world.neighbour));
    console.log(`ran ${runs.length} jobs of ${house.get(JobRegistry).handlers.length} kinds with foreign ids`);
    expect(await fingerprints()).toEqual(before);
    expect(
      await foreignWords(house.owner, world.tables, house.tenant(world.home).id, [world.neighbour, world.stranger]),
    ).toEqual([]);
  }, 600_000);

  it('lets no tenant ask for work over all of them', async () => {
    const { rows } = await house.owner.query(
      `SELECT DISTINCT kind FROM dead_letter WHERE tenant_id = $1 AND cause LIKE '%over all tenants%' ORDER BY 1`,
      [house.tenant(world.home).id],
    );
    expect(rows).toEqual([{ kind: 'audit.sweep' }, { kind: 'figures.sweep' }]);
  });
});

describe('what says not who may use it', () => {
  it('stops the start, as an operation', () => {
    const open = buildSchema(`${schemaText()}\nextend type Query { everything: [String!]! }`);
    expect(() => enforceAccess(open)).toThrow('Query.everything');
  });

  it('stops the start, as a right that nobody knows', () => {
    const odd = buildSchema(
      `${schemaText()}\nextend type Mutation { odd: Int @access(action: "take", subject: "Case") }`,
    );
    expect(() => enforceAccess(odd)).toThrow('take Case');
  });

  it('stops the start, as a route', () => {
    const guard = house.get(RestGuard);
    const { routes } = guard;
    guard.routes = () => [...routes.call(guard), { name: 'Open.everything', rule: undefined }];
    expect(() => guard.onModuleInit()).toThrow('Open.everything');
    guard.routes = routes;
  });

  it('stops the start, as a second handler of one job', () => {
    const registry = house.get(JobRegistry);
    expect(() => registry.add(registry.handlers[0]!)).toThrow('two handlers');
  });
});
