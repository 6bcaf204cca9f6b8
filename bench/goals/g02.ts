import { hunt } from '../../apps/api/test/isolation/mutants.ts';
import { wallGoal } from '../wall-goal.ts';

// The suite notices a broken policy: every fault of every table turns it red.
await wallGoal('G02', async (wall) => {
  const { made, survivors } = await hunt(wall);
  for (const survivor of survivors) process.stderr.write(`unnoticed: ${survivor}\n`);
  return {
    value: (made - survivors.length) / made,
    limit: 1,
    pass: survivors.length === 0 && made >= wall.tables.length * 6,
    details: { mutants: made },
  };
});
