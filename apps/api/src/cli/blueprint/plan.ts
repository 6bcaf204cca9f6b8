import { byWay, type WayOptions } from '../by-way.ts';
import { answer, type Output } from '../output.ts';
import { readFile } from './read-file.ts';
import { WAYS } from './way.ts';

interface PlanOptions extends Output, WayOptions {
  /** Days of the followers' past invoices to try the file on. */
  readonly rehearse?: number;
}

export async function planBlueprint(name: string, options: PlanOptions): Promise<void> {
  const [from, { followersInWords, planInWords }] = await Promise.all([readFile(name), import('./in-words.ts')]);
  const { key } = from.file;
  const { planned, followers } = await byWay(options, WAYS, async (way) => {
    const planned = await way.plan(from);
    const tried = options.rehearse && planned.differences.length > 0 && planned.refusals.length === 0;
    return { planned, followers: tried ? await way.rehearse(from, options.rehearse!) : undefined };
  });
  answer(options, { key, ...planned, followers }, () => [
    ...planInWords(key, planned),
    ...(followers ? followersInWords(followers) : []),
  ]);
  process.exitCode = planned.refusals.length ? 1 : planned.differences.length ? 3 : 0;
}
