import { wallGoal } from '../wall-goal.ts';

// No SQL path crosses tenants: every table × verb × context outside, from pg_catalog.
await wallGoal('G01', async (wall) => {
  const { tried, leaks } = await wall.matrix.run(wall.tables);
  for (const leak of leaks) process.stderr.write(`${JSON.stringify(leak)}\n`);
  return {
    value: leaks.length,
    limit: 0,
    pass: leaks.length === 0 && tried >= 3_900,
    details: { tried, tables: wall.tables.length },
  };
});
