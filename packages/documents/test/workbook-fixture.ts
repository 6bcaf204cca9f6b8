import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';

/** A cell as SpreadsheetML writes it: `t`, `s`, and what is inside. */
export type XmlCell = string | number | { t?: string; s?: number; inner: string };

const NS = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A workbook as Excel writes it: texts shared, style 1 for days, style 2 for numbers of five digits. */
export async function workbookOf(
  sheets: Record<string, XmlCell[][]>,
  options: { is1904?: boolean; hidden?: string; more?: Record<string, string> } = {},
): Promise<Uint8Array> {
  const strings: string[] = [];
  const names = Object.keys(sheets);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${NS} xmlns:r="${OFFICE}"><workbookPr${options.is1904 ? ' date1904="1"' : ''}/><sheets>${names
      .map(
        (name, at) =>
          `<sheet name="${name}" sheetId="${at + 1}"${name === options.hidden ? ' state="hidden"' : ''} r:id="rId${at + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      ...names.map((_, at): [string, string, string] => [`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`]),
      ['rIdS', 'sharedStrings', '/xl/sharedStrings.xml'],
      ['rIdT', 'styles', 'styles.xml'],
    ]),
    'xl/styles.xml': `<styleSheet ${NS}><numFmts><numFmt numFmtId="164" formatCode="dd\\.mm\\.yyyy;@"/><numFmt numFmtId="165" formatCode="00000"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`,
  };
  for (const [at, name] of names.entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheets[name]!, strings);
  parts['xl/sharedStrings.xml'] =
    `<sst ${NS}>${strings.map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`).join('')}</sst>`;
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of Object.entries({ ...parts, ...options.more }))
    await zip.add(name, new TextReader(XML + text));
  return zip.close();
}

const relations = (links: readonly [string, string, string][]): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

function sheetXml(rows: readonly XmlCell[][], strings: string[]): string {
  const written = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${String.fromCharCode(65 + column)}${at + 1}`, strings));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  return `<worksheet ${NS}><sheetData>${written.join('')}</sheetData></worksheet>`;
}

function cellXml(cell: XmlCell, at: string, strings: string[]): string {
  if (cell === '') return '';
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${at}" t="s"><v>${strings.push(cell) - 1}</v></c>`;
  return `<c r="${at}"${cell.t ? ` t="${cell.t}"` : ''}${cell.s === undefined ? '' : ` s="${cell.s}"`}>${cell.inner}</c>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
