import { answer, type Output } from '../output.ts';
import { planFile, testsInWords } from './planned-file.ts';

export async function test(names: string[], options: Output): Promise<void> {
  const { House } = await import('../house.ts');
  const files = await House.during(async (house) => {
    const planned = [];
    for (const name of names) planned.push(await planFile(house, name));
    return planned;
  });
  const tests = files.flatMap((file) => file.tests.map((one) => ({ file: file.name, ...one })));
  const failed = tests.filter((one) => !one.passed).length;
  answer(options, tests, () => [
    ...files.flatMap((file) => [`${file.name}: ${file.place.name}`, ...testsInWords(file)]),
    `${tests.length - failed} passed, ${failed} failed`,
  ]);
  if (failed) process.exitCode = 1;
}
