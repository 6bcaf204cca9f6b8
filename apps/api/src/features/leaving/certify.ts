import { PACK_FILES } from '@clearhold/audit';
import { Inject, Injectable } from '@nestjs/common';
import { BLOBS, type BlobStore } from '../../platform/blobs/blob-store.ts';
import { systemContext, type TenantContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import { BrandingService, brandView } from '../branding/index.ts';
import { measured, PackFile, withFolder } from '../packs/index.ts';
import { AuditRepository, ProveEntries, SealingKey, SealUp } from '../proof/index.ts';
import { type Around, certificateOf } from './certificate.ts';
import { certificatePage } from './certificate-page.ts';
import { type LeavingRow, openLeaving } from './leaving-rows.ts';

const HASHES = 10_000;
const ABOUT = `
  SELECT seq FROM audit_entry WHERE tenant_id = $1
  AND (action LIKE 'leaving.%' OR action LIKE 'legalHold.%' OR action IN ('tenant.created', 'tenant.suspended', 'tenant.resumed')) ORDER BY seq`;
const KEY = `SELECT fingerprint, made_at AS "madeAt", destroyed_at AS "destroyedAt" FROM tenant_key WHERE tenant_id = $1`;
const HEAD = `SELECT seq, encode(hash, 'hex') AS hash FROM audit_head WHERE tenant_id = $1`;

/** Makes the certificate of a destruction: signed, verified offline like any pack, kept in the partner's space. */
@Injectable()
export class Certify {
  constructor(
    private readonly database: Database,
    private readonly branding: BrandingService,
    private readonly sealUp: SealUp,
    private readonly proving: ProveEntries,
    private readonly log: AuditRepository,
    private readonly sealing: SealingKey,
    @Inject(BLOBS) private readonly blobs: BlobStore,
  ) {}

  async run(inside: TenantContext): Promise<void> {
    const row = await this.#noted(inside);
    if (row.certificate) return;
    await withFolder(async (folder) => {
      const to = `${folder}/certificate.zip`;
      await this.#pack(inside, row, to);
      const file = await measured(to);
      await this.blobs.putFile(inside.partnerId, file.sha256, to);
      await this.database.inTenant(inside, (tx) =>
        tx.run('UPDATE tenant_leaving SET certificate = $3 WHERE tenant_id = $1 AND id = $2', [
          inside.tenantId,
          row.id,
          JSON.stringify(file),
        ]),
      );
    });
  }

  /** The last entry of the tenant's log, once. */
  async #noted(inside: TenantContext): Promise<LeavingRow> {
    return this.database.inTenant(inside, async (tx) => {
      const row = (await openLeaving(tx))!;
      const sql = `SELECT 1 AS one FROM audit_entry WHERE tenant_id = $1 AND action = 'leaving.destroyed'`;
      if (row.certificate || (await tx.query(sql, [inside.tenantId])).length > 0) return row;
      const { blobs: files = 0, blobBytes: bytes = 0, ...tables } = row.counts;
      const rows = Object.values(tables).reduce((sum, one) => sum + one, 0);
      const details = { leaving: row.id, rows, files, bytes };
      tx.audit({ action: 'leaving.destroyed', subject: { kind: 'Scope', id: inside.tenantId }, details });
      return row;
    });
  }

  async #pack(inside: TenantContext, row: LeavingRow, to: string): Promise<void> {
    const madeAt = await this.database.read(inside, async (tx) => tx.at);
    const sealed = await this.sealUp.run(inside);
    const around = await this.#around(inside);
    const certificate = certificateOf(row, around);
    const file = new PackFile(to, madeAt);
    await file.add('certificate.json', `${JSON.stringify(certificate, null, 2)}\n`);
    await file.add('index.html', certificatePage(certificate, await this.#brand(inside.partnerId), madeAt));
    const seqs = await this.database.read(inside, (tx) => tx.query<{ seq: number }>(ABOUT, [inside.tenantId]));
    const proven = await this.proving.run(
      inside,
      seqs.map(({ seq }) => seq),
      sealed,
    );
    await file.add(PACK_FILES.keys, `${this.sealing.verifierKeys().join('\n')}\n`);
    await file.add(PACK_FILES.seal, proven.seal);
    await file.add(PACK_FILES.entries, lines(proven.lines()));
    await file.add('log/hashes.txt', this.#hashes(inside, sealed));
    const about = { tenantId: inside.tenantId, subject: { kind: 'leaving', id: row.id }, part: 1, last: true };
    await file.finish(about, this.sealing.key);
  }

  async #around(inside: TenantContext): Promise<Around> {
    const { partnerId, tenantId } = inside;
    const partner = await this.database.read(systemContext(partnerId, partnerId), (tx) =>
      tx.query<{ name: string }>('SELECT name FROM scope WHERE tenant_id = $1 AND id = $1', [partnerId]),
    );
    return this.database.read(inside, async (tx) => ({
      partner: { id: partnerId, name: partner[0]!.name },
      key: (await tx.query<Around['key']>(KEY, [tenantId]))[0]!,
      head: (await tx.query<Around['head']>(HEAD, [tenantId]))[0]!,
    }));
  }

  async #brand(partnerId: string) {
    const row = await this.database.read(systemContext(partnerId, partnerId), (tx) => this.branding.of(tx));
    const { productName, logoUrl, theme } = brandView(row);
    return { productName, logo: logoUrl, colour: theme.light!['--brand-text']! };
  }

  async *#hashes(inside: TenantContext, until: number): AsyncGenerator<string> {
    for (let after = 0; after < until; ) {
      const limit = Math.min(HASHES, until - after);
      const page = await this.database.read(inside, (tx) => this.log.hashes(tx, after, limit));
      if (page.length === 0) return;
      yield page.map((hash) => `${hash.toString('hex')}\n`).join('');
      after += page.length;
    }
  }
}

async function* lines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  for await (const text of texts) yield `${text}\n`;
}
