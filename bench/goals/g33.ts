import { covered, readAsvs } from '../../apps/api/src/cli/reference/asvs/read-asvs.ts';
import { goal } from '../report.ts';

const OF_THIRD = 80;

// The security standard is covered: every requirement of the levels 1 and 2 and most of level 3 is shown by a test or does not apply.
await goal('G33', async () => {
  const all = readAsvs().flatMap(({ requirements }) => requirements);
  const [first, third] = [covered(all, 1, 2), covered(all, 3)];
  const count = (state: string) => all.filter((one) => one.state === state).length;
  const open = all.filter(({ state }) => state === 'open').map(({ id, level }) => `${id} (${level})`);
  const details = { shown: count('shown'), notApplicable: count('not-applicable'), open };
  return {
    value: `${first.done}/${first.all} and ${third.done}/${third.all}`,
    limit: `${first.all}/${first.all} and ${OF_THIRD}/${third.all}`,
    pass: first.all === 253 && third.all === 92 && first.done === first.all && third.done >= OF_THIRD,
    details,
  };
});
