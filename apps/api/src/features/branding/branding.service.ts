import { PLATFORM_ID, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { productName } from '../../platform/brand/product-name.ts';
import { systemContext } from '../../platform/context/tenant-context.ts';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Place } from '../tenancy/index.ts';
import type { BrandRow } from './brand-view.ts';
import { type BrandingInput, checkBranding } from './check-branding.ts';

// A space without a brand of its own wears its partner's, never the platform's: that is nobody's but the operator's.
const NEAREST = `
  SELECT $1::uuid AS "tenantId", name, primary_colour AS "primaryColour", logo, sender_name AS "senderName",
    sender_address AS "senderAddress", support_email AS "supportEmail", CASE WHEN tenant_id = $1 THEN version ELSE 0 END AS version
  FROM brand WHERE tenant_id IN ($1, $2) ORDER BY tenant_id = $1 DESC LIMIT 1`;

const PLAIN: Omit<BrandRow, 'tenantId'> = {
  name: 'The service',
  productName: 'The service',
  primaryColour: '#3b4fd1',
  logo: null,
  senderName: 'The service',
  senderAddress: 'no-reply@localhost',
  supportEmail: null,
  version: 0,
};

export type BrandOutcome =
  | { brand: BrandRow }
  | { refused: 'Invalid' | 'Conflict'; why: Refusal; currentVersion?: number };

/** How spaces look and sign. */
@Injectable()
export class BrandingService {
  constructor(private readonly database: Database) {}

  /** The brand of a transaction's space; suppliers and partner staff may see it too. */
  async of(tx: Tx): Promise<BrandRow> {
    const { tenantId, partnerId } = tx.ctx;
    const [row] = await tx.query<Omit<BrandRow, 'productName'>>(NEAREST, [tenantId, partnerId]);
    return { ...PLAIN, ...row, tenantId, productName: await productName(tx) };
  }

  /** For pages without a session: the brand of the host's space, or no name at all where the host serves nothing. */
  async ofSpace(space: { tenantId: string; partnerId: string } | undefined): Promise<BrandRow> {
    if (!space) return { ...PLAIN, tenantId: PLATFORM_ID };
    return this.database.read(systemContext(space.tenantId, space.partnerId), (tx) => this.of(tx));
  }

  preview(primaryColour: string, tenantId: string): BrandRow {
    return { ...PLAIN, tenantId, primaryColour };
  }

  async update(place: Place, input: BrandingInput): Promise<BrandOutcome> {
    if (place.kind === 'unit')
      return refuse('BRAND_OF_UNIT', 'A business unit wears its tenant’s brand.', 'input.scope');
    const fault = checkBranding(input);
    if (fault) return { refused: 'Invalid', why: fault };
    return this.database.inTenant(place.ctx, async (tx) => {
      const { tenantId } = tx.ctx;
      await tx.query('SELECT tenant_id FROM brand WHERE tenant_id = $1 FOR UPDATE', [tenantId]);
      const before = await this.of(tx);
      if (input.expectedVersion != null && input.expectedVersion !== before.version) {
        const why = {
          code: 'VERSION_MOVED',
          message: 'Somebody else changed the brand meanwhile.',
          hint: 'Look at it again, then save.',
          path: 'input.expectedVersion',
        };
        return { refused: 'Conflict', why, currentVersion: before.version };
      }
      const { version, tenantId: _, productName: __, ...fields } = merged(before, input);

      const named = input.productName == null ? {} : { productName: input.productName.trim() || null };
      const data = { ...fields, ...named, version: version + 1, updatedAt: tx.at };
      await tx.db.brand.upsert({ where: { tenantId }, create: { tenantId, ...data }, update: data });
      const changed = Object.keys(input).filter((field) => field !== 'scope' && field !== 'expectedVersion');
      tx.audit({
        action: 'brand.updated',
        subject: { kind: 'Scope', id: tenantId },
        details: { version: version + 1, changed },
      });
      return { brand: await this.of(tx) };
    });
  }
}

const refuse = (code: string, message: string, path: string): BrandOutcome => ({
  refused: 'Invalid',
  why: { code, message, path },
});

function merged(before: BrandRow, input: BrandingInput): BrandRow {
  return {
    ...before,
    name: input.name?.trim() ?? before.name,
    primaryColour: input.primaryColour?.trim().toLowerCase() ?? before.primaryColour,
    logo: input.logo == null ? before.logo : input.logo || null,
    senderName: input.senderName?.trim() ?? before.senderName,
    senderAddress: input.senderAddress?.trim() ?? before.senderAddress,
    supportEmail: input.supportEmail == null ? before.supportEmail : input.supportEmail || null,
  };
}
