import { ReadRefusal } from '../../refusal.ts';
import type { Sheet, Table } from '../table.ts';
import { PackageParts } from './package-parts.ts';
import { sharedStrings } from './shared-strings.ts';
import { sheetRows } from './sheet-rows.ts';
import { cellStyles } from './styles.ts';

const SHEETS_MAX = 20;
const CONTENT_TYPES = '[Content_Types].xml';

interface NamedSheet {
  readonly name: string;
  readonly link: string;
}

/**
 * The visible sheets of a workbook (Office Open XML, ECMA-376); undefined for an archive that is no Office file. Throws ReadRefusal for another
 * Office file, a damaged or locked one, and what is too large.
 */
export async function readXlsx(bytes: Uint8Array): Promise<Table | undefined> {
  const parts = await PackageParts.open(bytes);
  try {
    if (!parts.has(CONTENT_TYPES)) return undefined;
    const main = await mainPart(parts);
    const links = await linksOf(parts, main);
    const { sheets, is1904 } = await sheetsOf(parts, main);
    const strings = await sharedStrings(parts, linked(links, 'sharedStrings') ?? '');
    const styles = await cellStyles(parts, linked(links, 'styles') ?? '');
    const read: Sheet[] = [];
    for (const { name, link } of sheets.slice(0, SHEETS_MAX)) {
      const part = links.get(link)?.part;
      if (part) read.push({ name, rows: await sheetRows(parts, part, { strings, styles, is1904 }) });
    }
    return { format: 'xlsx', sheets: read };
  } finally {
    await parts.close();
  }
}

async function mainPart(parts: PackageParts): Promise<string> {
  const links = await linksOf(parts, '');
  const main = linked(links, 'officeDocument');
  if (main && /(^|\/)workbook[^/]*\.xml$/i.test(main) && parts.has(main)) return main;
  const words = 'The file is an Office document other than a workbook of Excel, which cannot be read here.';
  throw new ReadRefusal('DOC-UNSUPPORTED', words);
}

type Links = Map<string, { type: string; part: string }>;

// What a part refers to stands beside it, in _rels (ECMA-376-2, 9.3).
async function linksOf(parts: PackageParts, of: string): Promise<Links> {
  const cut = of.lastIndexOf('/') + 1;
  const folder = of.slice(0, cut);
  const links: Links = new Map();
  await parts.read(`${folder}_rels/${of.slice(cut)}.rels`, {
    open(tag, { Id, Type, Target, TargetMode }) {
      if (tag !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return;
      const part = Target.startsWith('/') ? Target.slice(1) : `${folder}${Target}`;
      links.set(Id, { type: Type.slice(Type.lastIndexOf('/') + 1), part });
    },
  });
  return links;
}

const linked = (links: Links, type: string): string | undefined =>
  [...links.values()].find((one) => one.type === type)?.part;

async function sheetsOf(parts: PackageParts, main: string): Promise<{ sheets: NamedSheet[]; is1904: boolean }> {
  const sheets: NamedSheet[] = [];
  let is1904 = false;
  await parts.read(main, {
    open(tag, attributes) {
      if (tag === 'workbookPr') is1904 = /^(1|true)$/.test(attributes.date1904 ?? '');
      if (tag !== 'sheet' || /hidden/i.test(attributes.state ?? '')) return;
      const link = Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1];
      if (link) sheets.push({ name: attributes.name ?? '', link });
    },
  });
  return { sheets, is1904 };
}
