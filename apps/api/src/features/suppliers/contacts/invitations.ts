import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database } from '../../../platform/database/database.ts';

/** A link that a buyer mailed to an address. */
export interface Invitation {
  readonly tenantId: string;
  readonly linkId: string;
}

/** Which buyers of a partner asked an address: ids alone, over all of them; what they asked is read inside each one's wall. */
@Injectable()
export class Invitations {
  constructor(private readonly database: Database) {}

  /** Links that stand at `at`, the newest first, 100 at most. */
  async of(partnerId: string, address: string, at: Date): Promise<Invitation[]> {
    const hash = createHash('sha256').update(address).digest();
    return this.database.acrossTenants<Invitation>('suppliers', FIND, [hash, partnerId, at]);
  }
}

const FIND = `
  SELECT l.tenant_id AS "tenantId", l.id AS "linkId"
  FROM supplier_link l JOIN scope s ON s.tenant_id = l.tenant_id AND s.id = l.tenant_id
  WHERE l.address_hash = $1 AND s.partner_id = $2 AND s.kind = 'tenant' AND s.status = 'active' AND NOT s.sample
    AND l.revoked_at IS NULL AND l.expires_at > $3
  ORDER BY l.id DESC LIMIT 100`;
