import type { Policy, Table } from './catalogue.ts';
import type { Leak } from './matrix.ts';
import type { Wall } from './wall.ts';

/** A fault in the wall that somebody might make; the suite must turn red on every one. */
export interface Mutant {
  readonly name: string;
  readonly on: string;
  readonly off: string;
}

const OWN = `nullif(current_setting('app.tenant', true), '')`;

/** Every fault of a table: from its policies as they are, so that a new table brings its own. */
export function mutantsOf(table: Table): Mutant[] {
  const t = table.name;
  const ours = table.policies.filter((policy) => policy.roles.includes('clearhold_app') && effective(table, policy));
  const permissive = ours.filter((policy) => !policy.restrictive);
  return [
    {
      name: 'row security off',
      on: `ALTER TABLE ${t} DISABLE ROW LEVEL SECURITY`,
      off: `ALTER TABLE ${t} ENABLE ROW LEVEL SECURITY`,
    },
    {
      name: 'truncate granted',
      on: `GRANT TRUNCATE ON ${t} TO clearhold_app`,
      off: `REVOKE TRUNCATE ON ${t} FROM clearhold_app`,
    },
    {
      name: 'one more permissive policy',
      on: `CREATE POLICY zz_mutant ON ${t} FOR SELECT USING (true)`,
      off: `DROP POLICY zz_mutant ON ${t}`,
    },
    ...permissive.flatMap((policy) => [...usingMutants(t, policy), ...checkMutants(t, policy)]),
    ...ours.filter((policy) => policy.restrictive).map((policy) => dropped(t, policy)),
  ];
}

// A policy for a command that was never granted guards against a later grant; nothing can show that it is gone. The same goes
// for removing rows that stay as long as their tenant's key: the leaving of a tenant is tested for that.
const effective = (table: Table, { command }: Policy) =>
  command === 'ALL' || (table.grants.includes(command) && !(command === 'DELETE' && staysWithKey(table)));

const staysWithKey = (table: Table) => table.policies.some(({ name }) => name === 'goes_with_key');

function usingMutants(t: string, policy: Policy): Mutant[] {
  if (!policy.using || !['ALL', 'SELECT'].includes(policy.command)) return [];
  const off = `ALTER POLICY ${policy.name} ON ${t} USING (${policy.using})`;
  return [
    { name: `${policy.name} USING true`, on: `ALTER POLICY ${policy.name} ON ${t} USING (true)`, off },
    {
      name: `${policy.name} open without tenant`,
      on: `ALTER POLICY ${policy.name} ON ${t} USING (${OWN} IS NULL OR (${policy.using}))`,
      off,
    },
  ];
}

// An UPDATE's check alone guards what the trigger keep_tenant guards too: both must be gone before a row can move.
function checkMutants(t: string, policy: Policy): Mutant[] {
  if (!policy.check) return [];
  const on = `ALTER POLICY ${policy.name} ON ${t} WITH CHECK (true)`;
  const off = `ALTER POLICY ${policy.name} ON ${t} WITH CHECK (${policy.check})`;
  if (policy.command !== 'UPDATE') return [{ name: `${policy.name} CHECK true`, on, off }];
  const trigger = (how: string) => `ALTER TABLE ${t} ${how} TRIGGER keep_tenant`;
  return [
    {
      name: `${policy.name} CHECK true, trigger off`,
      on: `${on}; ${trigger('DISABLE')}`,
      off: `${off}; ${trigger('ENABLE')}`,
    },
  ];
}

function dropped(t: string, { name, command, using, check }: Policy): Mutant {
  const clauses = `${using ? ` USING (${using})` : ''}${check ? ` WITH CHECK (${check})` : ''}`;
  return {
    name: `${name} dropped`,
    on: `DROP POLICY ${name} ON ${t}`,
    off: `CREATE POLICY ${name} ON ${t} AS RESTRICTIVE FOR ${command} TO clearhold_app${clauses}`,
  };
}

/** Makes every fault in turn and runs the matrix over its table. Returns the faults that went unnoticed. */
export async function hunt(wall: Wall): Promise<{ made: number; survivors: string[] }> {
  const survivors: string[] = [];
  // What showed a fault in one table shows it in the next, too: tried first.
  const betrayers = new Map<string, Leak>();
  let made = 0;
  for (const table of wall.tables) {
    for (const mutant of mutantsOf(table)) {
      made++;
      await wall.owner.query(mutant.on);
      const before = betrayers.get(mutant.name);
      const noticed = before && (await wall.matrix.again(table, before));
      const leak = noticed ? before : (await wall.matrix.run([table], true)).leaks[0];
      await wall.owner.query(mutant.off);
      if (leak) betrayers.set(mutant.name, leak);
      else survivors.push(`${table.name}: ${mutant.name}`);
    }
  }
  return { made, survivors };
}
