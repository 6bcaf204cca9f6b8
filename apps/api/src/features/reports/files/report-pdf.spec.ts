import { inflateSync } from 'node:zlib';
import { periodSpan } from '@clearhold/kernel/calendar';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../make-report.ts';
import { amount, columns, count, percent, type Section, text } from '../sections/section.ts';
import { sectionCsv } from './report-csv.ts';
import { reportPdf } from './report-pdf.ts';

const tenants = (rows: number): Section => ({
  ...{ key: 'tenants', title: 'Tenants', note: null },
  columns: columns(['Tenant', 'TEXT'], ['Opened'], ['In time', 'PERCENT'], ['Credit', 'MONEY']),
  rows: Array.from({ length: rows }, (_, at) => ({
    cells: [text(`Werk Łódź ${at}`), count(1234), percent('99.5'), amount('1250.00', 'EUR')],
  })),
});
const report = (section: Section): Report => ({
  ...{ name: 'Ελλάς Нафта', timeZone: 'Europe/Berlin', language: 'de' },
  ...{ span: periodSpan('2026-10', 'Europe/Berlin'), isRunning: false, measuredAt: null, sections: [section] },
});
const brand = { productName: 'Nordia Desk', logo: null, colour: '#0a5000' };
const madeAt = new Date('2026-11-02T08:00:00Z');

describe('a report as PDF', () => {
  let bytes: Buffer;
  let plain: string;
  let words: string;
  beforeAll(async () => {
    bytes = await reportPdf(report(tenants(90)), brand, madeAt);
    plain = bytes.toString('latin1');
    words = textOf(bytes);
  });

  test('has a title, a language and the brand’s name, and no other', () => {
    expect(plain).toMatch(/\/Lang \(en\)/);
    expect(plain).toContain('/DisplayDocTitle true');
    expect(plain).toContain('(Nordia Desk)');
    expect(plain).not.toMatch(/clearhold|pdfmake|pdfkit/i);
  });

  test('embeds of its fonts what it uses, and every letter is text', () => {
    expect(plain).toMatch(/\/BaseFont \/[A-Z]{6}\+Roboto/);
    expect(plain).toContain('/FontFile2');
    expect(bytes.length).toBeLessThan(120_000);
    expect(words).toContain('Ελλάς Нафта');
    expect(words).toContain('Werk Łódź 89');
    expect(words).toContain('1.250,00');
    expect(words).toContain('99,5');
  });

  test('breaks over pages with its heads again, and numbers them', () => {
    const pages = plain.match(/\/Type \/Page\b(?!s)/g)!.length;
    expect(pages).toBeGreaterThan(1);
    expect(words.match(/Opened/g)).toHaveLength(pages);
    expect(words).toContain(`Page ${pages} of ${pages}`);
  });

  test('keeps to so many rows, and says where the rest is', async () => {
    expect(textOf(await reportPdf(report(tenants(400)), brand, madeAt))).toContain('The first 100 of 400');
  });

  test('wears a logo, also one that only draws', async () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><rect width="40" height="10" fill="#0a5000"/></svg>';
    const logo = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const worn = textOf(await reportPdf(report(tenants(1)), { ...brand, logo }, madeAt));
    expect(words).toContain('Nordia Desk');
    expect(worn).not.toContain('Nordia Desk');
  });
});

test('a section as CSV has exact numbers and no formula', () => {
  const made = {
    ...tenants(0),
    rows: [{ cells: [text('=HYPERLINK("x")'), count(5), percent(null), amount('-1.50', 'EUR')] }],
  };
  expect(sectionCsv(made)).toBe('\ufeffTenant,Opened,In time,Credit\r\n"\'=HYPERLINK(""x"")",5,,-1.50\r\n');
});

/** What a reader would copy out of it: glyphs through each font's own map to letters. */
function textOf(pdf: Buffer): string {
  const objects = new Map(
    [...pdf.toString('latin1').matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id, body]) => [id!, body!]),
  );
  const fonts = new Map<string, Map<number, string>>();
  for (const body of objects.values())
    for (const [, name, id] of body.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id!) ?? '')?.[1];
      if (map) fonts.set(name!, lettersOf(streamOf(objects.get(map)!)));
    }
  let letters = new Map<number, string>();
  let said = '';
  for (const page of [...objects.values()].map(streamOf).filter((one) => one.includes(' Tf')))
    for (const [, chosen, glyphs] of page.matchAll(/\/(F\d+) [\d.]+ Tf|\[((?:<[0-9a-f]*>|[-\d. ])*)\] TJ/g)) {
      if (chosen) letters = fonts.get(chosen)!;
      for (const [, hex] of (glyphs ?? '').matchAll(/<([0-9a-f]*)>/g))
        for (const code of hex!.match(/.{4}/g) ?? []) said += letters.get(Number.parseInt(code, 16)) ?? '?';
    }
  return said;
}

function streamOf(body: string): string {
  const bytes = /stream\n([\s\S]*)\nendstream/.exec(body)?.[1];
  return bytes && body.includes('/FlateDecode') ? inflateSync(Buffer.from(bytes, 'latin1')).toString('latin1') : '';
}

function lettersOf(map: string): Map<number, string> {
  const letters = new Map<number, string>();
  for (const [, first, list] of map.matchAll(/<([0-9a-f]+)> <[0-9a-f]+> \[([^\]]*)\]/g))
    for (const [at, [, hex]] of [...list!.matchAll(/<([0-9a-f ]+)>/g)].entries())
      letters.set(
        Number.parseInt(first!, 16) + at,
        Buffer.from(hex!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      );
  return letters;
}
