import { actAs, tryMutations } from '../../apps/api/test/e2e/acting.ts';
import { houseGoal } from '../house-goal.ts';

const MOST_MINUTES = 30;

// Act-as is visible and weak: no mutation is allowed, every row of the log bears both identities, and half an hour is all there is.
await houseGoal('G37', async (house) => {
  const { id: scope } = house.tenant('acme');
  const desk = await house.as('meridian', 'partner-operator');
  const { inside, id } = await actAs(house, desk, 'acme');
  await inside.ask('{ cases(first: 5) { edges { node { id } } } }');
  const { tried, allowed } = await tryMutations(house, inside, scope);
  const { rows } = await house.owner.query<{ rows: number; single: number }>(
    `SELECT count(*)::int AS rows, count(*) FILTER (WHERE e.body::jsonb #>> '{actor,actAs}' IS NULL)::int AS single
     FROM audit_entry e JOIN act_as a ON a.tenant_id = e.tenant_id AND a.id = $2 AND e.at >= a.opened_at AND e.actor_id = a.asker_id::text
     WHERE e.tenant_id = $1`,
    [scope, id],
  );
  const longer = await house.owner
    .query(`UPDATE act_as SET ends_at = opened_at + interval '${MOST_MINUTES} minutes 1 second' WHERE id = $1`, [id])
    .then(
      () => 1,
      () => 0,
    );
  const value = allowed.length + rows[0]!.single + longer;
  const details = {
    mutations: tried,
    rows: rows[0]!.rows,
    single: rows[0]!.single,
    longer,
    allowed: allowed.slice(0, 5),
  };
  return { value, limit: 0, pass: value === 0 && tried > 50 && rows[0]!.rows > 1, details };
});
