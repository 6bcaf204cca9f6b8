import { SaxesParser } from 'saxes';

/** What a PDF says about itself, as far as it matters here. */
export interface Description {
  /** The part of PDF/A it keeps to (ISO 19005), "3". */
  part?: string;
  /** The namespace that the invoice's words stand in. */
  namespace?: string;
  documentFileName?: string;
  documentType?: string;
  conformanceLevel?: string;
}

const PDFA = 'http://www.aiim.org/pdfa/ns/id/';
const INVOICE = /^urn:(factur-x|zugferd|ferd):pdfa:/;
const CHARACTERS_MAX = 262_144;
const KEYS = {
  DocumentFileName: 'documentFileName',
  DocumentType: 'documentType',
  ConformanceLevel: 'conformanceLevel',
} as const;

/** Reads a description (XMP, ISO 16684-1: RDF in elements or attributes); one that is broken says as much as stands before the fault. */
export function readDescription(xmp: string): Description {
  const found: Description = {};
  const parser = new SaxesParser({ xmlns: true });
  let text = '';
  parser.on('opentag', (tag) => {
    text = '';
    for (const { uri, local, value } of Object.values(tag.attributes)) note(found, uri, local, value);
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('closetag', (tag) => {
    note(found, tag.uri, tag.local, text);
    text = '';
  });
  try {
    parser.write(xmp.slice(0, CHARACTERS_MAX)).close();
  } catch {
    return found;
  }
  return found;
}

function note(found: Description, namespace: string, local: string, text: string): void {
  const value = text.trim();
  if (!value) return;
  if (namespace === PDFA && local === 'part') found.part ??= value;
  const key = KEYS[local as keyof typeof KEYS];
  if (!key || !INVOICE.test(namespace)) return;
  found.namespace ??= namespace;
  found[key] ??= value;
}
