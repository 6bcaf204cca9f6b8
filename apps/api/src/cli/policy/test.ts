import { answer, type Output } from '../output.ts';
import { fails, planFile, refusalsInWords, testsInWords } from './planned-file.ts';

export async function test(names: string[], options: Output): Promise<void> {
  const { House } = await import('../house.ts');
  const files = await House.during(async (house) => {
    const planned = [];
    for (const name of names) planned.push(await planFile(house, name));
    return planned;
  });
  const tests = files.flatMap((file) => file.tests.map((one) => ({ file: file.name, ...one })));
  const failed = tests.filter((one) => !one.passed).length;
  const refused = files.flatMap((file) =>
    file.refusals.map((why) => ({ file: file.name, name: 'The file itself', passed: false, why })),
  );
  answer(options, [...refused, ...tests], () => [
    ...files.flatMap((file) => [`${file.name}: ${file.place.name}`, ...refusalsInWords(file), ...testsInWords(file)]),
    `${tests.length - failed} passed, ${failed} failed${refused.length ? `, ${refused.length} refused` : ''}`,
  ]);
  if (files.some(fails)) process.exitCode = 1;
}
