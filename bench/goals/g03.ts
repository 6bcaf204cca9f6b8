import { blindLints, LINTS, lint } from '../../apps/api/test/isolation/lints.ts';
import { wallGoal } from '../wall-goal.ts';

// The schema cannot drift open: questions to the catalogue, none with a finding, each shown to find its fault.
await wallGoal('G03', async (wall) => {
  const findings = await lint(wall.owner);
  const blind = await blindLints(wall.owner);
  for (const line of [...findings, ...blind.map((name) => `finds nothing: ${name}`)]) process.stderr.write(`${line}\n`);
  return {
    value: findings.length,
    limit: 0,
    pass: findings.length + blind.length === 0,
    details: { lints: LINTS.length },
  };
});
