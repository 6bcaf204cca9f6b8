import { Injectable } from '@nestjs/common';
import { Database } from '../database/database.ts';

/** Which partner a space belongs to; a partner's and the platform's belong to themselves. */
@Injectable()
export class PartnerDirectory {
  readonly #known = new Map<string, string>();

  constructor(private readonly database: Database) {}

  async of(tenantId: string): Promise<string> {
    const known = this.#known.get(tenantId);
    if (known) return known;
    const [row] = await this.database.acrossTenants<{ partner_id: string | null }>(
      'dispatch',
      'SELECT partner_id FROM scope WHERE tenant_id = $1 AND id = $1',
      [tenantId],
    );
    const partner = row?.partner_id ?? tenantId;
    if (row) this.#known.set(tenantId, partner);
    return partner;
  }
}
