import { byWay, type WayOptions } from '../by-way.ts';
import { answer, type Output, Trouble } from '../output.ts';
import { readFile } from './read-file.ts';
import { WAYS } from './way.ts';

export async function applyBlueprint(name: string, options: Output & WayOptions & { ring?: string }): Promise<void> {
  const [from, { planInWords }] = await Promise.all([readFile(name), import('./in-words.ts')]);
  const { key } = from.file;
  const { planned, done } = await byWay(options, WAYS, async (way) => {
    const planned = await way.plan(from);
    if (planned.refusals.length) throw new Trouble(planInWords(key, planned).join('\n'), 1);
    return { planned, done: await way.apply(from, options.ring) };
  });
  const { version, applied } = done;
  answer(options, { key, version, applied }, () =>
    applied
      ? [
          `${key} is version ${version} now.${options.ring ? ` The followers in ring ${options.ring} are offered it first.` : ''}`,
        ]
      : planInWords(key, planned),
  );
}
