import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';

const of = PDFName.of.bind(PDFName);
const DEPTH_MAX = 16;

/**
 * Every file inside a PDF, once: those the document, a page or an object is associated with (/AF, ISO 32000-2 14.13), those of the name
 * tree (/EmbeddedFiles), those that hang on a page (file attachment annotations). `relationship` is its /AFRelationship.
 */
export async function embeddedFiles(bytes, opened, bounds) {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: false });
    return new Files(document, bounds).all();
  } catch {
    // What only pdf.js can mend, or has a key that only it knows, is asked from there, without relationships.
    return asPdfjsSees(opened, bounds);
  }
}

class Files {
  #found = new Map();

  constructor(document, bounds) {
    this.document = document;
    this.bounds = bounds;
    this.context = document.context;
  }

  all() {
    const { catalog } = this.document;
    this.#each(this.#get(catalog, 'AF'), 'associated');
    const names = this.#get(this.#get(catalog, 'Names'), 'EmbeddedFiles');
    this.#tree(names, 0);
    for (const page of this.document.getPages()) {
      this.#each(this.#get(page.node, 'AF'), 'page');
      const notes = this.#get(page.node, 'Annots');
      if (notes instanceof PDFArray)
        for (const note of this.#items(notes)) this.#add(this.#get(note, 'FS'), 'annotation');
    }
    return [...this.#found.values()].map(({ file }) => file);
  }

  #get(from, key) {
    return from instanceof PDFDict ? from.lookup(of(key)) : undefined;
  }

  #items(array) {
    return array
      .asArray()
      .slice(0, this.bounds.filesMax)
      .map((one) => this.context.lookup(one));
  }

  #each(value, through) {
    if (value instanceof PDFArray) for (const one of this.#items(value)) this.#add(one, through);
    else this.#add(value, through);
  }

  #tree(node, depth) {
    if (depth > DEPTH_MAX) return;
    const names = this.#get(node, 'Names');
    if (names instanceof PDFArray) for (const one of this.#items(names)) this.#add(one, 'names');
    const kids = this.#get(node, 'Kids');
    if (kids instanceof PDFArray) for (const one of this.#items(kids)) this.#tree(one, depth + 1);
  }

  #add(spec, through) {
    const files = this.#get(spec, 'EF');
    const stream = this.#get(files, 'UF') ?? this.#get(files, 'F');
    if (!(stream instanceof PDFRawStream) || this.#found.size >= this.bounds.filesMax) return;
    const known = this.#found.get(stream);
    if (known) return void known.file.through.push(through);
    const file = {
      name: textOf(this.#get(spec, 'UF')) ?? textOf(this.#get(spec, 'F')) ?? '',
      relationship: nameOf(this.#get(spec, 'AFRelationship')),
      type: nameOf(this.#get(stream.dict, 'Subtype')),
      through: [through],
      bytes: contentOf(stream, this.bounds),
    };
    this.#found.set(stream, { file });
  }
}

function contentOf(stream, bounds) {
  const bytes = stream.dict.has(of('Filter')) ? decodePDFRawStream(stream).decode() : stream.getContents();
  return bytes.slice(0, bounds.fileBytesMax + 1);
}

const textOf = (value) =>
  value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : undefined;
const nameOf = (value) => (value instanceof PDFName ? value.decodeText() : undefined);

async function asPdfjsSees(opened, bounds) {
  const files = await opened.getAttachments();
  const listed = files instanceof Map ? [...files.values()] : Object.values(files ?? {});
  return listed
    .slice(0, bounds.filesMax)
    .flatMap(({ filename, content }) =>
      content ? [{ name: filename, through: ['names'], bytes: content.slice(0, bounds.fileBytesMax + 1) }] : [],
    );
}
