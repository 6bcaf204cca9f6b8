import { STAYS } from './destroy-rows.ts';
import type { LeavingRow } from './leaving-rows.ts';

/** What a certificate says, as `certificate.json` holds it. Instants are ISO 8601. */
export interface Certificate {
  readonly format: 'clearhold-certificate-1';
  readonly tenant: { readonly id: string; readonly name: string; readonly slug: string };
  readonly partner: { readonly id: string; readonly name: string };
  readonly leaving: {
    readonly id: string;
    readonly reason: string;
    readonly askedBy: string;
    readonly askedAt: string;
    readonly confirmedBy: string;
    readonly confirmedAt: string;
    readonly dueAt: string;
    readonly beganAt: string;
    readonly withoutExport: string | null;
  };
  readonly key: { readonly fingerprint: string; readonly madeAt: string; readonly destroyedAt: string };
  readonly destroyed: {
    readonly rows: number;
    readonly files: number;
    readonly bytes: number;
    readonly tables: Readonly<Record<string, number>>;
  };
  readonly kept: readonly KeptThing[];
  readonly log: { readonly entries: number; readonly head: string };
}

export interface KeptThing {
  readonly what: string;
  readonly why: string;
  readonly until: string | null;
  readonly readableBy: string;
  readonly sha256?: string;
}

/** What the certificate is made of, beside the leaving. */
export interface Around {
  readonly partner: Certificate['partner'];
  readonly key: { readonly fingerprint: string; readonly madeAt: Date; readonly destroyedAt: Date };
  readonly head: { readonly seq: number; readonly hash: string };
}

export function certificateOf(row: LeavingRow, { partner, key, head }: Around): Certificate {
  const { blobs = 0, blobBytes = 0, ...tables } = row.counts;
  const all = { ...tables, audit_entry: head.seq };
  return {
    format: 'clearhold-certificate-1',
    tenant: { id: row.tenantId, name: row.name, slug: row.slug },
    partner,
    leaving: {
      ...{ id: row.id, reason: row.reason, askedBy: row.askedBy, askedAt: row.askedAt.toISOString() },
      ...{ confirmedBy: row.confirmedBy!, confirmedAt: row.confirmedAt!.toISOString() },
      ...{ dueAt: row.dueAt!.toISOString(), beganAt: row.beganAt!.toISOString(), withoutExport: row.exportWaiver },
    },
    key: { fingerprint: key.fingerprint, madeAt: key.madeAt.toISOString(), destroyedAt: key.destroyedAt.toISOString() },
    destroyed: {
      ...{ rows: Object.values(all).reduce((sum, rows) => sum + rows, 0), files: blobs, bytes: blobBytes },
      tables: all,
    },
    kept: [...lawful(row), ...Object.entries(STAYS).map(([what, why]) => tombstone(what, why))],
    log: { entries: head.seq, head: head.hash },
  };
}

const lawful = ({ retained, retainedUntil }: LeavingRow): KeptThing[] =>
  retained
    ? [
        {
          what: `${retained.documents} invoices with their originals, and the whole log`,
          why: 'tax law asks that they be kept',
          until: retainedUntil!.toISOString(),
          readableBy: 'whoever holds the retention key, which was shown once to who confirmed; nobody else',
          sha256: retained.sha256,
        },
      ]
    : [];

const tombstone = (table: string, why: string): KeptThing => ({
  what: table.replaceAll('_', ' '),
  ...{ why, until: null, readableBy: 'the operator; there is no content in it' },
});
