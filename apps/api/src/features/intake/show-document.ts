import type { CanonicalDocument, Problem, Sources } from '@clearhold/documents';
import { type DocumentView, formOfFile, type TextPlace, viewDocument } from '@clearhold/documents/open';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import { Config } from '../../platform/config/config.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { harmOf } from './malware.ts';

/** A document's row, as far as looking at it goes. */
export interface ShownRow {
  tenantId: string;
  sha256: string;
  status: string;
  canonical: unknown;
  problems: unknown;
  sources: unknown;
}

/** What is drawn of a document, and where the fields and problems stand in it. */
export interface ShownDocument {
  form: DocumentView['form'];
  isTooLong: boolean;
  syntax?: string;
  text?: string;
  places: Record<string, Omit<TextPlace, 'field'>> | Sources;
  problems: readonly { problem: number; start?: number; end?: number; line?: number; field?: string }[];
}

const NOTHING: ShownDocument = { form: 'NONE', isTooLong: false, places: {}, problems: [] };

/** Finds the places of a document's fields when somebody looks at it. Those on pages were kept when they were guessed at. */
@Injectable()
export class ShowDocument {
  constructor(
    private readonly scanner: Scanner,
    private readonly config: Config,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  /** Throws nothing for what the bytes hold. The caller has seen that the row may be read. */
  async show(row: ShownRow): Promise<ShownDocument> {
    if (harmOf(row, this.scanner.isOn)) return NOTHING;
    const bytes = await this.blobs.get(row.tenantId, row.sha256);
    if (!bytes) return NOTHING;
    const problems = (row.problems ?? []) as Problem[];
    if (row.sources) return { ...NOTHING, form: formOfFile(bytes), ...onPages(row.sources as Sources, problems) };
    const known = { canonical: (row.canonical ?? undefined) as CanonicalDocument | undefined, problems };
    const bytesMax = this.config.vars.CLEARHOLD_MAX_DOCUMENT_MB * 1_048_576;
    const { form, isTooLong, text } = await viewDocument(bytes, known, { bytesMax });
    if (!text) return { ...NOTHING, form, isTooLong };
    const places = Object.fromEntries(text.fields.map(({ field, ...place }) => [field, place]));
    return { form, isTooLong, syntax: text.syntax, text: text.text, places, problems: text.problems };
  }
}

// What was read from a page names its field itself.
function onPages(places: Sources, problems: readonly Problem[]): Pick<ShownDocument, 'places' | 'problems'> {
  return {
    places,
    problems: problems.flatMap(({ path }, problem) => (path && places[path] ? [{ problem, field: path }] : [])),
  };
}
