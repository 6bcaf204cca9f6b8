import { byWay, type WayOptions } from '../by-way.ts';
import { answer, type Output } from '../output.ts';
import { readFiles } from './read-files.ts';
import { type Plan, WAYS } from './way.ts';

export async function test(names: string[], options: Output & WayOptions): Promise<void> {
  const [files, { fails, refusalsInWords, testsInWords }] = await Promise.all([
    readFiles(names),
    import('../../features/policy-files/index.ts'),
  ]);
  const plans = await byWay(options, WAYS, async (way) => {
    const made: Plan[] = [];
    for (const file of files) made.push(await way.plan(file));
    return made;
  });
  const tests = plans.flatMap(({ from, planned }) => planned.tests.map((one) => ({ file: from.name, ...one })));
  const failed = tests.filter((one) => !one.passed).length;
  const refused = plans.flatMap(({ from, planned }) =>
    planned.refusals.map((why) => ({ file: from.name, name: 'The file itself', passed: false, why })),
  );
  answer(options, [...refused, ...tests], () => [
    ...plans.flatMap(({ from, planned }) => [
      `${from.name}: ${planned.scopeName}`,
      ...refusalsInWords(planned),
      ...testsInWords(planned),
    ]),
    `${tests.length - failed} passed, ${failed} failed${refused.length ? `, ${refused.length} refused` : ''}`,
  ]);
  if (plans.some(({ planned }) => fails(planned))) process.exitCode = 1;
}
