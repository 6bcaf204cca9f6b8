import { goal, short } from '../report.ts';
import { ordeal } from '../world/ordeal/ordeal.ts';

// API, worker and PostgreSQL are killed under load while the ERP answers badly: every document is accounted for, every case
// is where the undisturbed run has it, everything at the ERP happened once, and the audit log is whole.
await goal('G47', async () => {
  const length = short ? { seconds: 16, everySeconds: 4 } : { seconds: 120, everySeconds: 5 };
  const { faults, ...details } = await ordeal({ ...length, clients: 6, seed: 47 });
  for (const fault of faults.slice(0, 20)) process.stderr.write(`${fault}\n`);
  return { value: faults.length, limit: 0, pass: faults.length === 0, details };
});
