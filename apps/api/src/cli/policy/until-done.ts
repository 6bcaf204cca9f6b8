import { setTimeout as pause } from 'node:timers/promises';
import type { Rehearsed } from '../../features/policy-files/index.ts';
import { Trouble } from '../output.ts';

const LOOK_MS = 250;
const LOOKS = 2_400;

/** Looks at a rehearsal until it is at its end; for ten minutes at most. */
export async function untilDone(name: string, look: () => Promise<Rehearsed>): Promise<Rehearsed> {
  for (let looks = 0; looks < LOOKS; looks++) {
    const shown = await look();
    if (shown.state !== 'RUNNING') return shown;
    await pause(LOOK_MS);
  }
  throw new Trouble(`${name}: after ten minutes the rehearsal is not at its end. Is a worker running?`, 1);
}
