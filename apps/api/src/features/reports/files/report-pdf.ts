import { createRequire } from 'node:module';
import path from 'node:path';
import pdfmake, { type Content, type PdfDefinition } from 'pdfmake';
import type { Report } from '../make-report.ts';
import type { Section } from '../sections/section.ts';
import { periodWords } from './report-words.ts';
import { written } from './written.ts';

/** What a document wears. */
export interface PdfBrand {
  readonly productName: string;
  /** A data: URL of a PNG, SVG or WebP picture. */
  readonly logo: string | null;
  /** `#rrggbb` that text can be written in on white. */
  readonly colour: string;
}

// Latin, Greek and Cyrillic; what a document uses of it is embedded.
const FONTS = path.join(path.dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts/Roboto');
const font = (weight: string) => path.join(FONTS, `Roboto-${weight}.ttf`);
pdfmake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic') } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((file) => path.dirname(path.resolve(file)) === FONTS);

// The words are English; numbers are written as the tenant writes them.
const WORDS = 'en-GB';
const INK = '#16181d';
const MUTED = '#50555f';
const LINE = '#c9cdd4';
const MANY_COLUMNS = 8;
/** More rows than these are for the CSV: a document is made while somebody waits. */
export const ROWS_MAX = 100;

/** A report as PDF: real text, with title and language, heads again on each page, and the pages numbered. */
export async function reportPdf(report: Report, brand: PdfBrand, madeAt: Date): Promise<Buffer> {
  return pdfmake.createPdf(definition(report, brand, madeAt)).getBuffer();
}

function definition(report: Report, brand: PdfBrand, madeAt: Date): PdfDefinition {
  const { name, language, sections, isRunning } = report;
  const period = periodWords(report, WORDS);
  const title = `${name}: report for ${period}`;
  const isWide = sections.some(({ columns }) => columns.length > MANY_COLUMNS);
  const made = new Intl.DateTimeFormat(WORDS, { dateStyle: 'long', timeStyle: 'short', timeZone: report.timeZone });
  const lead = `${isRunning ? 'The period is still running. ' : ''}Made ${made.format(madeAt)}, ${report.timeZone}.`;
  return {
    info: { title, author: brand.productName, creator: brand.productName, producer: brand.productName },
    ...{ language: 'en', displayTitle: true, version: '1.7' },
    ...{ pageSize: 'A4', pageOrientation: isWide ? 'landscape' : 'portrait', pageMargins: [40, 44, 40, 48] },
    defaultStyle: { font: 'Roboto', fontSize: 9, color: INK, lineHeight: 1.15 },
    content: [
      ...head(brand),
      { text: name, fontSize: 20, bold: true, margin: [0, 10, 0, 2] },
      { text: period, fontSize: 13, margin: [0, 0, 0, 4] },
      { text: lead, color: MUTED, margin: [0, 0, 0, 6] },
      ...sections.flatMap((section) => table(section, brand.colour, language)),
    ],
    footer: (page, pages) => ({
      margin: [40, 14, 40, 0],
      ...{ fontSize: 8, color: MUTED },
      columns: [{ text: title }, { text: `Page ${page} of ${pages}`, alignment: 'right' }],
    }),
  };
}

function head({ logo, productName, colour }: PdfBrand): Content[] {
  const line: Content = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 80, y2: 0, lineWidth: 3, lineColor: colour }],
    margin: [0, 8, 0, 0],
  };
  const picture = /^data:image\/(png|svg\+xml);base64,(.+)$/.exec(logo ?? '');
  if (!picture) return [{ text: productName, fontSize: 12, bold: true, color: colour }, line];
  const [, type, bytes] = picture;
  if (type === 'png') return [{ image: logo!, fit: [180, 34] }, line];
  return [{ svg: Buffer.from(bytes!, 'base64').toString('utf8'), fit: [180, 34] }, line];
}

function table({ title, note, columns, rows }: Section, colour: string, locale: string): Content[] {
  const heading: Content = { text: title, fontSize: 12, bold: true, color: colour };
  if (rows.length === 0)
    return [
      { ...heading, margin: [0, 14, 0, 4] },
      { text: note ?? 'Nothing in this period.', color: MUTED },
    ];
  const ends = columns.map(({ kind }) => (kind === 'TEXT' ? 'left' : 'right') as 'left' | 'right');
  const heads: Content[] = columns.map((column, at) => ({ text: column.title, alignment: ends[at], color: MUTED }));
  const body: Content[][] = rows
    .slice(0, ROWS_MAX)
    .map(({ cells }) => cells.map((cell, at) => ({ text: written(cell, locale), alignment: ends[at] })));
  const cut = rows.length > ROWS_MAX ? `The first ${ROWS_MAX} of ${rows.length}; all of them are in the CSV.` : null;
  const words: Content = { text: [note, cut].filter(Boolean).join(' '), color: MUTED, margin: [0, 2, 0, 0] };
  const whole: Content = { stack: [heading, words], colSpan: columns.length };
  const top: Content[] = columns.map((_, at) => (at === 0 ? whole : { text: '' }));
  return [
    {
      table: {
        // The title is a head too: it is said again on each page, and stands on none without a row under it.
        ...{ headerRows: 2, keepWithHeaderRows: 1, dontBreakRows: true, body: [top, heads, ...body] },
        widths: columns.map((_, at) => (at === 0 ? '*' : 'auto')),
      },
      margin: [0, 12, 0, 0],
      layout: {
        hLineWidth: (at) => (at <= 1 ? 0 : 0.5),
        ...{ vLineWidth: () => 0, hLineColor: () => LINE, paddingTop: () => 3, paddingBottom: () => 3 },
        paddingLeft: (at) => (at === 0 ? 0 : 6),
        paddingRight: (at, node) => (at === node.table.body[0]!.length - 1 ? 0 : 6),
      },
    },
  ];
}
