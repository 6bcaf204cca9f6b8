import { EXPORT_FORMAT, type ExportHeader, entryLine, sealLine } from './export.ts';

/** A line of an export, read. */
export type Line =
  | { readonly kind: 'header'; readonly header: ExportHeader }
  | { readonly kind: 'entry'; readonly seq: number; readonly body: string; readonly hash: string }
  | { readonly kind: 'seal'; readonly note: string }
  | { readonly kind: 'unreadable' };

/** Reads a line. Entries and seals have one spelling only, so that no edit hides in white space or doubled members. */
export function readLine(line: string): Line {
  let value: Record<string, unknown>;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'unreadable' };
  }
  if (typeof value !== 'object' || value === null) return { kind: 'unreadable' };
  const { seq, body, hash, seal, tenantId, publicKeys } = value;
  if (Number.isSafeInteger(seq) && typeof body === 'string' && typeof hash === 'string') {
    const entry = { seq: seq as number, body, hash };
    return entryLine(entry) === line ? { kind: 'entry', ...entry } : { kind: 'unreadable' };
  }
  if (typeof seal === 'string') return sealLine(seal) === line ? { kind: 'seal', note: seal } : { kind: 'unreadable' };
  if (value.format !== EXPORT_FORMAT || typeof tenantId !== 'string' || !Array.isArray(publicKeys)) {
    return { kind: 'unreadable' };
  }
  return { kind: 'header', header: value as unknown as ExportHeader };
}

/** True when the body says that it is this tenant's entry with this number. */
export function bodySays(body: string, tenantId: string, seq: number): boolean {
  try {
    const entry = JSON.parse(body);
    return entry.tenantId === tenantId && entry.seq === seq;
  } catch {
    return false;
  }
}
