import { CODING_SERVICE, EMULATOR_CREDENTIALS, TAX_SERVICE, TAX_TOKEN } from '@clearhold/connectors/emulator';
import { newId } from '@clearhold/kernel';
import { keepChecked } from '../features/erp/index.ts';
import { TAX_TOKENS } from '../features/tax-checks/index.ts';
import { seal } from '../platform/auth/secrets.ts';
import type { Config } from '../platform/config/config.ts';
import type { Tx } from '../platform/database/tx.ts';

/** Connects a demonstration tenant to the emulated ERP, at the address where it runs this time. */
export async function connectErp(tx: Tx, config: Config, companyCode: string): Promise<void> {
  const url = config.vars.CLEARHOLD_ERP_EMULATOR_URL;
  if (!url) return;
  const { tenantId } = tx.ctx;
  const known = await tx.db.connection.findFirst({ where: { tenantId, connector: 'sap-s4' } });
  if (known?.url === url) return;
  const secret = Uint8Array.from(
    seal(config.keyFor('connection secrets'), JSON.stringify({ kind: 'basic', ...EMULATOR_CREDENTIALS })),
  );
  const data = {
    url,
    secret,
    config: { companyCode, emulated: true, timeoutMs: 5_000, codingService: CODING_SERVICE },
    title: 'SAP S/4HANA (emulated)',
  };
  if (known) await tx.db.connection.update({ where: { tenantId_id: { tenantId, id: known.id } }, data });
  else
    await tx.db.connection.create({ data: { tenantId, id: newId(), connector: 'sap-s4', createdAt: tx.at, ...data } });
  await keepChecked(tx);
  tx.audit({
    action: 'connection.saved',
    subject: { kind: 'Connection', id: known?.id ?? '' },
    details: { connector: 'sap-s4' },
  });
}

/** Has a demonstration tenant's invoices checked by the tax service that the emulated ERP plays. */
export async function connectTaxService(tx: Tx, config: Config): Promise<void> {
  const erp = config.vars.CLEARHOLD_ERP_EMULATOR_URL;
  if (!erp) return;
  const url = `${erp}${TAX_SERVICE}`;
  const { tenantId, actor } = tx.ctx;
  const known = await tx.db.taxService.findUnique({ where: { tenantId } });
  if (known?.url === url) return;
  const secret = Uint8Array.from(seal(config.keyFor(TAX_TOKENS), TAX_TOKEN));
  const set = { url, secret, setBy: actor.id, setAt: tx.at };
  await tx.db.taxService.upsert({ where: { tenantId }, create: { tenantId, ...set }, update: set });
  tx.audit({ action: 'taxService.saved', subject: { kind: 'Connection', id: tenantId }, details: { url } });
}
