import { parseArgs } from 'node:util';
import { hardware } from './world/instance.ts';
import { ordeal } from './world/ordeal/ordeal.ts';

// API, worker and PostgreSQL are killed all the time, and the ERP answers badly: what is left in the end is what an
// undisturbed run leaves.
const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    every: { type: 'string', default: '5' },
    clients: { type: 'string', default: '6' },
    seed: { type: 'string', default: '20' },
  },
});
const { faults, ...found } = await ordeal({
  seconds: Number(values.minutes) * 60,
  everySeconds: Number(values.every),
  clients: Number(values.clients),
  seed: Number(values.seed),
});
for (const fault of faults.slice(0, 40)) process.stderr.write(`${fault}\n`);
console.log(
  JSON.stringify({ bench: 'faults', aim: '0 faults', hardware: hardware(), faults: faults.length, ...found }),
);
process.exit(faults.length > 0 ? 1 : 0);
