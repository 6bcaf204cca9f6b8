import { PLATFORM_ID, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { sha256Of } from '../../platform/blobs/blob-store.ts';
import { readBrand } from '../../platform/brand/read-brand.ts';
import { INHERITED, isInherited, wear } from '../../platform/brand/wear.ts';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { Scanner } from '../../platform/scanning/scanner.ts';
import { type Place, renameSpace } from '../tenancy/index.ts';
import type { BrandRow } from './brand-view.ts';
import { type BrandingInput, checkBranding } from './check-branding.ts';
import { checkLocks } from './check-locks.ts';

const PLAIN: Omit<BrandRow, 'tenantId'> = {
  ...wear(undefined, undefined),
  name: 'The service',
  senderName: 'The service',
  senderAddress: 'no-reply@localhost',
  locked: [],
  aboveName: null,
  version: 0,
};

export type BrandOutcome =
  | { brand: BrandRow }
  | { refused: 'Invalid' | 'Conflict'; why: Refusal; currentVersion?: number };

/** How spaces look and sign. */
@Injectable()
export class BrandingService {
  constructor(
    private readonly database: Database,
    private readonly scanner: Scanner,
  ) {}

  /** The brand of a transaction's space; suppliers and partner staff may see it too. */
  async of(tx: Tx): Promise<BrandRow> {
    return { ...(await readBrand(tx)), tenantId: tx.ctx.tenantId };
  }

  /** For pages without a session: the brand of the host's space, or no name at all where the host serves nothing. */
  async ofSpace(space: { tenantId: string; partnerId: string } | undefined): Promise<BrandRow> {
    if (!space) return { ...PLAIN, tenantId: PLATFORM_ID };
    return this.database.read(systemContext(space.tenantId, space.partnerId), (tx) => this.of(tx));
  }

  preview(primaryColour: string, tenantId: string): BrandRow {
    return { ...PLAIN, fields: { ...PLAIN.fields, primaryColour }, tenantId };
  }

  /** What stands against a change; nothing is saved. */
  async check(tx: Tx, place: Place, input: BrandingInput): Promise<Refusal | undefined> {
    if (place.kind === 'unit') return OF_UNIT;
    return checkBranding(input) ?? checkLocks(input, await this.of(tx), place.kind);
  }

  async update(place: Place, input: BrandingInput): Promise<BrandOutcome> {
    if (place.kind === 'unit') return { refused: 'Invalid', why: OF_UNIT };
    const fault = checkBranding(input);
    if (fault) return { refused: 'Invalid', why: fault };
    const harm = await this.harmIn(place, input);
    if (harm) return { refused: 'Invalid', why: harm };
    return this.database.inTenant(place.ctx, (tx) => this.wear(tx, place, input));
  }

  /** The same inside the caller's transaction, of an input that was checked; a refusal has written nothing. */
  async wear(tx: Tx, place: Place, input: BrandingInput): Promise<BrandOutcome> {
    const { tenantId } = tx.ctx;
    await tx.query('SELECT tenant_id FROM brand WHERE tenant_id = $1 FOR UPDATE', [tenantId]);
    const before = await this.of(tx);
    if (input.expectedVersion != null && input.expectedVersion !== before.version) return moved(before.version);
    const locked = checkLocks(input, before, place.kind);
    if (locked) return { refused: 'Invalid', why: locked };
    const { name, senderName, senderAddress } = before;
    const data = { name, senderName, senderAddress, ...saidIn(input), version: before.version + 1, updatedAt: tx.at };
    await tx.db.brand.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data });
    if (data.name !== name) await renameSpace(tx, data.name);
    const changed = Object.keys(input).filter((field) => field !== 'scope' && field !== 'expectedVersion');
    tx.audit({
      action: 'brand.updated',
      subject: { kind: 'Scope', id: tenantId },
      details: { version: data.version, changed },
    });
    return { brand: await this.of(tx) };
  }

  /** What a scan finds in its pictures; malware is in the log by then. */
  async harmIn({ ctx }: Place, input: BrandingInput): Promise<Refusal | undefined> {
    for (const field of ['logo', 'logoDark', 'favicon'] as const) {
      const bytes = Buffer.from(input[field]?.split(',')[1] ?? '', 'base64');
      if (bytes.length === 0) continue;
      const harm = await this.scanner.refuse('The picture', bytes, `input.${field}`);
      if (!harm) continue;
      const { found, ...why } = harm;
      const details = { sha256: sha256Of(bytes), found };
      if (found)
        await this.database.inTenant(ctx, async (tx) =>
          tx.audit({ action: 'file.malwareFound', subject: { kind: 'Scope', id: ctx.tenantId }, details }),
        );
      return why;
    }
    return undefined;
  }
}

const OF_UNIT: Refusal = {
  code: 'BRAND_OF_UNIT',
  message: 'A business unit wears its tenant’s brand.',
  path: 'input.scope',
};

const moved = (currentVersion: number): BrandOutcome => ({
  refused: 'Conflict',
  why: {
    code: 'VERSION_MOVED',
    message: 'Somebody else changed the brand meanwhile.',
    hint: 'Look at it again, then save.',
    path: 'input.expectedVersion',
  },
  currentVersion,
});

/** The columns that an input changes: empty text in a field that can be inherited is nothing said. */
function saidIn(input: BrandingInput) {
  const { name, senderName, senderAddress, locked } = input;
  const said = INHERITED.flatMap((field) => {
    const value = input[field]?.trim();
    return value == null ? [] : [[field, (field === 'primaryColour' ? value.toLowerCase() : value) || null]];
  });
  return {
    ...(Object.fromEntries(said) as Partial<Record<(typeof INHERITED)[number], string | null>>),
    ...(name != null && { name: name.trim() }),
    ...(senderName != null && { senderName: senderName.trim() }),
    ...(senderAddress != null && { senderAddress: senderAddress.trim() }),
    ...(locked && { locked: [...new Set(locked.filter(isInherited))] }),
  };
}
