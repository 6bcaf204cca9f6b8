import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { visit } from '../apps/api/test/house/caller.ts';
import type { Demo } from '../apps/api/test/house/demo.ts';
import { hardware, Instance } from './world/instance.ts';

// A partner's clients from one file, over the API, until the last one's administrator could sign in.
const { values } = parseArgs({ options: { tenants: { type: 'string', default: '100' } } });
const HEAD = 'slug,name,locale,currency,timeZone,country,blueprint,units,adminName,adminEmail';
const SEND = `mutation($input: ImportTenantsInput!) { importTenants(input: $input) { __typename
  ... on TenantImportPlanned { toCreate faulty } ... on TenantImportBegun { import { id } } } }`;
const LOOK = 'query($id: ID!) { tenantImport(id: $id) { waiting created failed } }';

console.log(JSON.stringify(await measure(Number(values.tenants))));

async function measure(tenants: number) {
  const instance = await Instance.open({ CLEARHOLD_DEMO: 'true' });
  try {
    await instance.serve();
    const demo = JSON.parse(readFileSync(path.join(instance.home, 'demo.json'), 'utf8')) as Demo;
    const partner = demo.partners[0]!;
    const operator = partner.users.find((user) => user.roles.includes('partner-operator'))!;
    const desk = await visit(instance.port, `${partner.slug}.localhost`).signIn(operator);
    const file = {
      filename: 'clients.csv',
      content: [HEAD, ...Array.from({ length: tenants }, (_, n) => line(n))].join('\n'),
    };
    const [plan, dryRunSeconds] = await timed(() => desk.ask(SEND, { input: { ...file, dryRun: true } }));
    const [done, seconds] = await timed(async () => {
      const { importTenants } = await desk.ask(SEND, { input: file });
      for (const until = Date.now() + 600_000; Date.now() < until; await new Promise((next) => setTimeout(next, 100))) {
        const { tenantImport } = await desk.ask(LOOK, { id: importTenants.import.id });
        if (tenantImport.waiting === 0) return tenantImport;
      }
      throw new Error('not done in ten minutes');
    });
    const { rows } = await instance.owner.query<{ made: number }>(
      `SELECT count(*)::int AS made FROM scope s JOIN role_grant r ON r.tenant_id = s.tenant_id AND r.role = 'tenant-admin'
       WHERE s.kind = 'tenant' AND s.slug LIKE 'client-%'`,
    );
    if (rows[0]!.made !== tenants || done.created !== tenants)
      throw new Error(`${rows[0]!.made} of ${tenants} were made`);
    const aim = '100 tenants in 300 s';
    return {
      bench: 'onboarding',
      aim,
      hardware: hardware(),
      tenants,
      planned: plan.importTenants.toCreate,
      dryRunSeconds,
      seconds,
    };
  } finally {
    await instance.close();
  }
}

function line(n: number): string {
  return `client-${n},Client ${n},en,EUR,Europe/Berlin,DE,standard,north:North;south:South,Ada Admin,ada@client-${n}.example`;
}

async function timed<T>(work: () => Promise<T>): Promise<[T, number]> {
  const began = performance.now();
  const result = await work();
  return [result, Number(((performance.now() - began) / 1000).toFixed(1))];
}
