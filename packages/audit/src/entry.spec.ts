import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AuditEntry, bodyAroundSeq, canonicalJson, entryBody, isIban, type Json, readBody } from './index.ts';

const ENTRY: AuditEntry = {
  tenantId: 't1',
  seq: 7,
  at: '2025-06-30T08:00:00.000Z',
  actor: { kind: 'person', id: 'p1', actAs: 'p2' },
  action: 'case.released',
  subject: { kind: 'Case', id: 'c1' },
  correlationId: 'r1',
  details: { b: 1, a: 'é\n', none: undefined },
};

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units, as RFC 8785 section 3.2.3 shows', () => {
    const names = ['€', '\r', '\ufb33', '1', '😀', '\u0080', 'ö'];
    const text = canonicalJson(Object.fromEntries(names.map((name) => [name, 0])));
    expect(Object.keys(JSON.parse(`{"x":${text}}`).x)).toHaveLength(7);
    expect(text).toBe('{"\\r":0,"1":0,"\u0080":0,"ö":0,"€":0,"😀":0,"\ufb33":0}');
  });

  it('writes numbers and strings as RFC 8785 section 3.2.2 shows', () => {
    const numbers = [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0];
    expect(canonicalJson(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]');
    expect(canonicalJson('\u20ac$\u000f\nA\'B"\\"/')).toBe('"€$\\u000f\\nA\'B\\"\\\\\\"/"');
  });

  it('says the same whatever the order of members, and comes back with the same meaning', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value as Json);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
        expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify(value)));
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it('refuses what JSON or UTF-8 cannot hold', () => {
    for (const bad of [Number.NaN, Number.POSITIVE_INFINITY, '\ud800', new Date(0), { a: () => 1 }, { '\udc00': 1 }]) {
      expect(() => canonicalJson(bad as never)).toThrow(RangeError);
    }
  });
});

describe('an entry', () => {
  it('has one body', () => {
    expect(entryBody(ENTRY)).toBe(
      '{"action":"case.released","actor":{"actAs":"p2","id":"p1","kind":"person"},"at":"2025-06-30T08:00:00.000Z",' +
        '"correlationId":"r1","details":{"a":"é\\n","b":1},"seq":7,"subject":{"id":"c1","kind":"Case"},"tenantId":"t1"}',
    );
    expect(entryBody(ENTRY)).toBe(canonicalJson(ENTRY as unknown as Json));
    expect(entryBody(readBody(entryBody(ENTRY)))).toBe(entryBody(ENTRY));
  });

  it('leaves the place of its number open for the database', () => {
    const { before, after } = bodyAroundSeq(ENTRY);
    expect(`${before}${ENTRY.seq}${after}`).toBe(entryBody(ENTRY));
  });

  it('never holds bank data', () => {
    expect(isIban('DE89 3704 0044 0532 0130 00')).toBe(true);
    const details = { note: 'pay to DE89 3704 0044 0532 0130 00 now', list: ['NO9386011117947'] };
    expect(entryBody({ ...ENTRY, details })).toContain('pay to IBAN …3000 now');
    expect(entryBody({ ...ENTRY, details })).not.toContain('NO93');
    expect(entryBody({ ...ENTRY, details: { note: 'DE89370400440532013000 NOW de89370400440532013000' } })).toContain(
      '"IBAN …3000 NOW IBAN …3000"',
    );
    expect(() => entryBody({ ...ENTRY, details: { payee: { IBAN: 'x' } } })).toThrow('details.payee.IBAN');
    expect(entryBody({ ...ENTRY, details: { order: 'DE89370400440532013001' } })).toContain('DE89370400440532013001');
  });

  it('is refused with a missing field, a bad instant or number, and beyond its length', () => {
    expect(() => entryBody({ ...ENTRY, correlationId: '' })).toThrow('correlationId');
    expect(() => entryBody({ ...ENTRY, at: '2025-06-30T08:00:00Z' })).toThrow('not an instant');
    expect(() => entryBody({ ...ENTRY, seq: -1 })).toThrow('not an entry number');
    expect(() => entryBody({ ...ENTRY, details: { a: 'x'.repeat(70_000) } })).toThrow('too long');
  });
});
