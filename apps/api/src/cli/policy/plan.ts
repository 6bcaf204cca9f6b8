import { answer, type Output } from '../output.ts';
import { fails, planFile, planInWords } from './planned-file.ts';

const CHANGES = 3;

export async function plan(names: string[], options: Output): Promise<void> {
  const { House } = await import('../house.ts');
  const files = await House.during(async (house) => {
    const planned = [];
    for (const name of names) planned.push(await planFile(house, name));
    return planned;
  });
  const shown = files.map(({ place: _, ...file }) => file);
  answer(options, shown, () => files.flatMap(planInWords));
  if (files.some(fails)) process.exitCode = 1;
  else if (files.some((file) => file.changes.length)) process.exitCode = CHANGES;
}
