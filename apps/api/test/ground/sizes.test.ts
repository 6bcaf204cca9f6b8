import { describe, expect, it } from 'vitest';
import { ratchet } from './ratchet.ts';
import { isTest, longFunctions, sources } from './sources.ts';

const CEILING = 400;
const WIDE = 250;
const FUNCTION = 70;
/** A component is mostly markup. */
const COMPONENT = 120;

describe('small rooms', () => {
  it(`no file is longer than ${CEILING} lines`, () => {
    const long = sources().filter(({ lines }) => lines > CEILING);
    expect(ratchet('file over the ceiling', Object.fromEntries(long.map(({ file, lines }) => [file, lines])))).toEqual(
      [],
    );
  });

  it(`nothing newly grows over ${WIDE} lines; nine files in ten stay below`, () => {
    const written = sources().filter(({ file }) => !isTest(file));
    const wide = written.filter(({ lines }) => lines > WIDE);
    expect(ratchet('file over 250', Object.fromEntries(wide.map(({ file, lines }) => [file, lines])))).toEqual([]);
    expect(wide.length / written.length).toBeLessThan(0.1);
  });

  it(`no function is longer than ${FUNCTION} lines, no component longer than ${COMPONENT}`, () => {
    const written = sources().filter(({ file }) => !isTest(file));
    const long = written.flatMap((source) =>
      longFunctions(source, source.file.endsWith('.tsx') ? COMPONENT : FUNCTION).map(
        ({ name, lines }) => [`${source.file} ${name}`, lines] as const,
      ),
    );
    expect(ratchet('function over 70', Object.fromEntries(long))).toEqual([]);
  });
});
