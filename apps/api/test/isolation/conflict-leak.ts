import type { Space } from '@clearhold/testing';
import { insert, quoted } from './specimens.ts';
import { freeColumn } from './verbs.ts';
import type { Wall } from './wall.ts';

/**
 * The known hole of older servers (CVE-2026-120154): ON CONFLICT DO UPDATE shows the existing row to the statement's
 * WHERE before the policy does. A function that says what it sees is put there, against every unique index of every
 * table, from one tenant against every other space. Keys that begin with the tenant never meet a foreign row.
 */
export async function conflictLeaks(wall: Wall): Promise<{ tried: number; leaks: string[]; exploitable: boolean }> {
  await wall.owner.query(
    `CREATE FUNCTION public.say(seen text) RETURNS boolean LANGUAGE plpgsql COST 0.0001 AS $$ BEGIN RAISE NOTICE '%', seen; RETURN true; END $$`,
  );
  const seen: string[] = [];
  const listen = (notice: { message?: string }) => seen.push(String(notice.message));
  wall.app.on('notice', listen);
  const own = wall.world.northOne;
  const strangers = (Object.values(wall.world) as Space[]).filter((space) => space.id !== own.id);
  const leaks: string[] = [];
  let tried = 0;
  for (const table of wall.tables) {
    for (const unique of table.uniques) {
      for (const stranger of strangers) {
        tried++;
        seen.length = 0;
        const theirs = wall.specimens.row(table, stranger, 0);
        const { text, values } = insert(table.name, { ...theirs, tenant_id: own.id });
        const free = quoted(freeColumn(table));
        const exploit = `${text} ON CONFLICT (${unique.map(quoted).join(', ')}) DO UPDATE SET ${free} = excluded.${free} WHERE say(${table.name}::text)`;
        await wall.app.query(
          `BEGIN; SELECT set_config('app.tenant', '${own.id}', true), set_config('app.partner', '${own.partnerId}', true)`,
        );
        await wall.app.query(exploit, values).catch(() => {});
        await wall.app.query('ROLLBACK');
        if (seen.some((row) => row.includes(stranger.id)))
          leaks.push(`${table.name} (${unique.join(', ')}): ${seen[0]?.slice(0, 100)}`);
      }
    }
  }
  const exploitable = await stillExploitable(wall, seen);
  wall.app.off('notice', listen);
  await wall.owner.query('DROP FUNCTION public.say(text)');
  return { tried, leaks, exploitable };
}

// The same against a table whose key does not begin with the tenant: shows that the exploit works on this server at all.
async function stillExploitable(wall: Wall, seen: string[]): Promise<boolean> {
  await wall.owner.query(`CREATE TABLE public.bait (id int PRIMARY KEY, tenant_id text, secret text); ALTER TABLE bait ENABLE ROW LEVEL SECURITY;
    CREATE POLICY p ON bait USING (tenant_id = current_setting('app.tenant', true)); GRANT SELECT, INSERT, UPDATE ON bait TO clearhold_app;
    INSERT INTO bait VALUES (1, 'other', 'secret of another')`);
  seen.length = 0;
  await wall.app.query(`BEGIN; SELECT set_config('app.tenant', 'own', true)`);
  await wall.app
    .query(`INSERT INTO bait VALUES (1, 'own', 'x') ON CONFLICT (id) DO UPDATE SET secret = 'y' WHERE say(bait.secret)`)
    .catch(() => {});
  await wall.app.query('ROLLBACK');
  await wall.owner.query('DROP TABLE public.bait');
  return seen.includes('secret of another');
}
