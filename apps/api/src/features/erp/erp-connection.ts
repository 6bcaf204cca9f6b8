import { type HttpClient, sapS4 } from '@clearhold/connectors';
import { Injectable } from '@nestjs/common';
import { unseal } from '../../platform/auth/secrets.ts';
import { Config } from '../../platform/config/config.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { erpHttp } from './erp-http.ts';

/** A tenant's ERP, ready to be asked. */
export interface Erp {
  readonly id: string;
  readonly connector: typeof sapS4;
  readonly config: ReturnType<typeof sapS4.configSchema.parse>;
  readonly companyCode: string;
  /** True for the emulator that a demonstration runs against: it learns of invoices from us. */
  readonly emulated: boolean;
}

/** SAP's field for the supplier's own number takes 16 characters. */
export const erpNumber = (number: string): string => number.slice(0, 16);

/** Finds the ERP of a tenant and opens its sealed secret, inside the process only. */
@Injectable()
export class ErpConnections {
  readonly http: HttpClient;
  readonly #key: Buffer;

  constructor(config: Config) {
    this.http = erpHttp(config);
    this.#key = config.keyFor('connection secrets');
  }

  async of(tx: Tx): Promise<Erp | undefined> {
    const row = await tx.db.connection.findFirst({
      where: { tenantId: tx.ctx.tenantId, connector: 'sap-s4', status: 'active' },
      orderBy: { id: 'asc' },
    });
    if (!row) return undefined;
    const settings = row.config as Record<string, unknown>;
    const auth = row.secret ? JSON.parse(unseal(this.#key, row.secret)) : undefined;
    const { companyCode = '1000', emulated = false, ...own } = settings;
    return {
      id: row.id,
      connector: sapS4,
      config: sapS4.configSchema.parse({ ...own, baseUrl: row.url, auth }),
      companyCode: String(companyCode),
      emulated: Boolean(emulated),
    };
  }

  /** True where an ERP is connected that is not to be asked for now. */
  async isPaused(tx: Tx): Promise<boolean> {
    const where = { tenantId: tx.ctx.tenantId, connector: 'sap-s4', status: 'paused' };
    return (await tx.db.connection.count({ where })) > 0;
  }
}
