import { deflateSync } from 'node:zlib';
import { AFRelationship, PDFDocument, StandardFonts } from '@cantoo/pdf-lib';

/** A PDF of one page with the given lines of text, from the top; `x` in points from the left. */
export async function pdfOf(lines: readonly (string | { x: number; y: number; text: string })[]): Promise<PDFDocument> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.Helvetica);
  const page = document.addPage([595, 842]);
  for (const [index, line] of lines.entries()) {
    const at = typeof line === 'string' ? { x: 50, y: 60 + 16 * index, text: line } : line;
    page.drawText(at.text, { x: at.x, y: 842 - at.y, size: 10, font });
  }
  return document;
}

/** A PDF with an XML file inside. */
export async function hybrid(
  xml: string,
  file = 'factur-x.xml',
  afRelationship = AFRelationship.Alternative,
): Promise<Uint8Array> {
  const document = await pdfOf(['Invoice']);
  await document.attach(Buffer.from(xml), file, { mimeType: 'text/xml', afRelationship });
  return document.save();
}

/** A PDF whose one page is a stream of `megabytes` of blanks, packed `times` times. */
export function bomb(megabytes: number, times: number): Buffer {
  let stream: Buffer = Buffer.alloc(megabytes * 1_048_576, 32);
  for (let time = 0; time < times; time += 1) stream = deflateSync(stream, { level: 9 });
  const filters = '/FlateDecode '.repeat(times);
  return Buffer.concat([
    Buffer.from(`%PDF-1.7
1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj
2 0 obj <</Type/Pages/Kids[3 0 R]/Count 1>> endobj
3 0 obj <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R>> endobj
4 0 obj <</Length ${stream.length}/Filter[${filters}]>> stream
`),
    stream,
    Buffer.from('\nendstream endobj\ntrailer <</Root 1 0 R/Size 5>>\nstartxref\n0\n%%EOF\n'),
  ]);
}
