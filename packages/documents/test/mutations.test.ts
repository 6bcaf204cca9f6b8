import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../src/index.ts';
import { envelopedXml, invoiceXml } from './invoice-fixture.ts';

const sources = [
  invoiceXml(),
  envelopedXml(),
  invoiceXml().replaceAll('Invoice', 'CreditNote').replaceAll('Invoiced', 'Credited'),
];
const snippets = [
  '<',
  '>',
  '&',
  '"',
  "'",
  '<!--',
  ']]>',
  '<![CDATA[',
  '<?x ',
  '&#0;',
  '&#xD800;',
  '-',
  '1e9',
  '\u0000',
  '\ud800',
  'xmlns=""',
  '.',
  '999999999999999999999999999999999999',
];

const mutation = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.nat({ max: 60 }),
  kind: fc.constantFrom('delete', 'insert', 'byte', 'swap', 'value', 'value', 'value', 'drop', 'drop', 'double'),
  snippet: fc.constantFrom(...snippets),
  byte: fc.nat({ max: 255 }),
});
type Mutation = typeof mutation extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Uint8Array, { at, length, kind, snippet, byte }: Mutation): Uint8Array {
  const from = Math.floor(at * bytes.length);
  if (kind === 'value' || kind === 'drop' || kind === 'double') return mutateElement(bytes, from, kind, snippet);
  const head = bytes.slice(0, from);
  const part = bytes.slice(from, from + length);
  const tail = bytes.slice(from + length);
  if (kind === 'delete') return Uint8Array.from([...head, ...tail]);
  if (kind === 'insert') return Uint8Array.from([...head, ...new TextEncoder().encode(snippet), ...part, ...tail]);
  if (kind === 'swap') return Uint8Array.from([...head, ...part.reverse(), ...tail]);
  return Uint8Array.from([...head, byte, ...part.slice(1), ...tail]);
}

/** Changes, drops or doubles the first leaf element from a position on, so that the XML stays well-formed. */
function mutateElement(bytes: Uint8Array, from: number, kind: string, snippet: string): Uint8Array {
  const text = new TextDecoder().decode(bytes);
  const match = /<(cbc:\w+)([^<>]*)>([^<>]*)<\/\1>/.exec(text.slice(from));
  if (!match) return bytes;
  const [whole, name, attributes] = match;
  const value = /^[\w.-]+$/.test(snippet) ? snippet : '';
  const changed = { value: `<${name}${attributes}>${value}</${name}>`, drop: '', double: whole + whole }[kind] ?? '';
  const start = from + match.index;
  return new TextEncoder().encode(text.slice(0, start) + changed + text.slice(start + whole.length));
}

describe('mutations of a correct invoice', () => {
  it('are read or refused with a reason, and never anything else', () => {
    const seen = new Map<string, number>();
    const inputs = fc.tuple(fc.constantFrom(...sources), fc.array(mutation, { minLength: 1, maxLength: 3 }));
    fc.assert(
      fc.property(inputs, ([source, mutations]) => {
        const bytes = mutations.reduce(mutate, new TextEncoder().encode(source));
        const result = readDocument(bytes);
        seen.set(result.status, (seen.get(result.status) ?? 0) + 1);
        for (const problem of result.problems) expect(problem.message).toMatch(/[a-z].*\.$/s);
        if (result.status === 'rejected') expect(result.problems[0]?.severity).toBe('fatal');
        else if (result.status === 'read') expect(result.canonical.lines).toBeInstanceOf(Array);
      }),
      { seed: 42, numRuns: 1_500 },
    );
    expect(seen.get('read')).toBeGreaterThan(100);
    expect(seen.get('rejected')).toBeGreaterThan(100);
  });

  it('any bytes at all are refused with a reason', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readDocument(bytes)).toMatchObject({ status: 'rejected' });
      }),
      { seed: 42, numRuns: 1_000 },
    );
  });
});
