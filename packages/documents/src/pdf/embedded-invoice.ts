import type { ReadResult } from '../canonical.ts';
import type { ReadLimits } from '../limits.ts';
import { readDocument } from '../read-document.ts';
import { conformance } from './conformance.ts';
import type { EmbeddedFile, OpenedPdf } from './opened-pdf.ts';
import { familyOf } from './profiles.ts';

/** What the XML inside a PDF says; undefined where none is an invoice or order, the standard's names first. */
export function readEmbedded(opened: OpenedPdf, limits: ReadLimits): ReadResult | undefined {
  return chosen(opened, limits)?.told;
}

/** The bytes of that XML. */
export function embeddedBytes(opened: OpenedPdf, limits: ReadLimits): Uint8Array | undefined {
  return chosen(opened, limits)?.bytes;
}

interface Chosen {
  told: ReadResult;
  bytes: Uint8Array;
}

function chosen(opened: OpenedPdf, limits: ReadLimits): Chosen | undefined {
  let first: Chosen | undefined;
  for (const file of candidates(opened.files)) {
    const result = readDocument(file.bytes, limits);
    const told = withFormat(result, file, opened);
    if (told.status === 'read') return { told, bytes: file.bytes };
    if (familyOf(file.name)) first ??= { told, bytes: file.bytes };
  }
  return first;
}

function candidates(files: readonly EmbeddedFile[]): EmbeddedFile[] {
  const xml = files.filter(({ name, type }) => /\.xml$/i.test(name) || /[/+]xml$/.test(type ?? ''));
  return [...xml].sort((one, other) => Number(!familyOf(one.name)) - Number(!familyOf(other.name)));
}

function withFormat(result: ReadResult, file: EmbeddedFile, opened: OpenedPdf): ReadResult {
  const family = familyOf(file.name)?.format;
  const format = `${family && !result.format.startsWith(family) ? family : 'pdf'}-${result.format}`;
  if (result.status !== 'read') return { ...result, format };
  return { ...result, format, problems: [...result.problems, ...conformance(opened, file, result.canonical)] };
}
