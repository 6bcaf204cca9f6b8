/** One ZIP file of a pack, as it is kept. */
export interface KeptPart {
  /** Hex; also the blob's address. */
  readonly sha256: string;
  /** Bytes. */
  readonly size: number;
}

/** A pack as it stands in its table. */
export interface PackRow {
  readonly id: string;
  readonly kind: 'case' | 'control' | 'tenant';
  readonly subjectId: string;
  readonly title: string;
  readonly unitId: string | null;
  readonly fromAt: Date | null;
  readonly untilAt: Date | null;
  readonly state: 'making' | 'ready' | 'expired';
  readonly done: number;
  readonly total: number | null;
  readonly cursor: unknown;
  readonly parts: readonly KeptPart[];
  readonly askedBy: string;
  readonly askedAt: Date;
  readonly endedAt: Date | null;
  readonly expiresAt: Date | null;
}

/** How far a part brought its pack. */
export interface Filled {
  readonly done: number;
  /** Where the next part begins; null after the last. */
  readonly cursor: unknown;
}

/** Hears how much is in a pack so far, of how much. */
export type Told = (done: number, total: number) => Promise<void>;

/** What a part's file is called. */
export function filenameOf({ kind, title, parts, state }: PackRow, number: number): string {
  const name = `${kind === 'tenant' ? 'export' : 'evidence'} ${title}`.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  const several = parts.length > 1 || state === 'making';
  return `${name.replace(/^-|-$/g, '').slice(0, 80)}${several ? `-${number}` : ''}.zip`;
}

/** A pack as the schema shows it. */
export function packView(row: PackRow) {
  const parts = row.parts.map(({ sha256, size }, index) => ({
    ...{ number: index + 1, size: String(size), sha256 },
    filename: filenameOf(row, index + 1),
    url: `/v1/packs/${row.id}/parts/${index + 1}`,
  }));
  const { kind, state, fromAt: from, untilAt: until } = row;
  const gone = state === 'expired';
  return { ...row, kind: kind.toUpperCase(), state: state.toUpperCase(), from, until, parts: gone ? [] : parts };
}
