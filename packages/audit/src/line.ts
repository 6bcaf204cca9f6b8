import { EXPORT_FORMAT, type ExportHeader, endLine, sealLine } from './export.ts';

/** A line of an export, read. */
export type Line =
  | { readonly kind: 'header'; readonly header: ExportHeader }
  | { readonly kind: 'entry'; readonly seq: number; readonly body: string; readonly hash: string }
  | { readonly kind: 'seal' | 'end'; readonly note: string }
  | { readonly kind: 'unreadable' };

// An entry's line around its body: no white space, no further or doubled member.
const ENTRY_START = /^\{"seq":([1-9]\d{0,15}),"body":(?=")/;
const ENTRY_END = /^","hash":"([0-9a-f]{64})"\}$/;
const ENTRY_END_LENGTH = 76;

function readEntryLine(line: string): Line {
  const start = ENTRY_START.exec(line);
  const end = ENTRY_END.exec(line.slice(-ENTRY_END_LENGTH));
  const seq = Number(start?.[1]);
  if (!start || !end || !Number.isSafeInteger(seq)) return { kind: 'unreadable' };
  const body: unknown = JSON.parse(line.slice(start[0].length, 1 - ENTRY_END_LENGTH));
  return typeof body === 'string' ? { kind: 'entry', seq, body, hash: end[1]! } : { kind: 'unreadable' };
}

/** Reads a line. Entries, seals and the end have one form only, so that no edit hides in white space or doubled members. */
export function readLine(line: string): Line {
  try {
    return line.startsWith('{"seq":') ? readEntryLine(line) : readOther(line);
  } catch {
    return { kind: 'unreadable' };
  }
}

function readOther(line: string): Line {
  const value: Record<string, unknown> = JSON.parse(line);
  if (typeof value !== 'object' || value === null) return { kind: 'unreadable' };
  const { seal, end, tenantId, publicKeys } = value;
  if (typeof seal === 'string') return sealLine(seal) === line ? { kind: 'seal', note: seal } : { kind: 'unreadable' };
  if (typeof end === 'string') return endLine(end) === line ? { kind: 'end', note: end } : { kind: 'unreadable' };
  if (value.format !== EXPORT_FORMAT || typeof tenantId !== 'string' || !Array.isArray(publicKeys)) {
    return { kind: 'unreadable' };
  }
  return { kind: 'header', header: value as unknown as ExportHeader };
}

/** True when the body says that it is this tenant's entry with this number. */
export function bodySays(body: string, tenantId: string, seq: number): boolean {
  // In a canonical body the number is the last member of that name, and the tenant the very last: no need to parse it.
  if (body.endsWith(`,"tenantId":${JSON.stringify(tenantId)}}`)) {
    const at = body.lastIndexOf(',"seq":');
    if (at > 0 && body.startsWith(`,"seq":${seq},"subject":{`, at)) return true;
  }
  try {
    const entry = JSON.parse(body);
    return entry.tenantId === tenantId && entry.seq === seq;
  } catch {
    return false;
  }
}
