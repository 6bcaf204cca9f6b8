import { conflictLeaks } from '../../apps/api/test/isolation/conflict-leak.ts';
import { wallGoal } from '../wall-goal.ts';

// The known hole of row security stays closed on any server: no foreign row through ON CONFLICT, on any unique key.
await wallGoal('G04', async (wall) => {
  const { tried, leaks, exploitable } = await conflictLeaks(wall);
  for (const leak of leaks) process.stderr.write(`${leak}\n`);
  return {
    value: leaks.length,
    limit: 0,
    pass: leaks.length === 0 && tried > 0,
    details: { tried, serverHasTheHole: exploitable },
  };
});
