import type { Party } from '@clearhold/documents';
import type { SupplierFacts, SupplierField, SupplierTwin } from '@clearhold/exceptions';
import { newId } from '@clearhold/kernel';
import type { Tx } from '../../platform/database/tx.ts';
import { LACKS } from './supplier-lacks.ts';
import { twinsOf } from './supplier-twins.ts';
import { taxKey } from './tax-key.ts';

/** A supplier as the tenant knows it; one that only an invoice named is on file, but no fact to judge by. */
export interface KnownSupplier {
  readonly id: string;
  readonly name: string;
  readonly critical: boolean;
  readonly facts: SupplierFacts | undefined;
}

interface Row {
  id: string;
  name: string;
  tax_id: string | null;
  tax_key: string | null;
  country: string | null;
  registration_id: string | null;
  endpoint_id: string | null;
  status: string;
  terms: string | null;
  critical: boolean;
  source_version: number;
  lacks: SupplierField[];
  accounts: { iban: string | null; key: string | null; shown: string | null; verifiedAt: string | null }[] | null;
}

/** Finds the supplier of each party: by VAT number, then registration, then electronic address, then name. Unknown ones are put on file. */
export async function findSuppliers(tx: Tx, parties: readonly Party[]): Promise<KnownSupplier[]> {
  const values = (pick: (party: Party) => string | undefined) => [
    ...new Set(parties.flatMap((party) => pick(party) ?? [])),
  ];
  const asked = [
    values((p) => p.taxId && taxKey(p.taxId)),
    values((p) => p.registrationId),
    values((p) => p.endpoint?.id),
    values((p) => p.name?.toLowerCase()),
  ];
  const rows = await tx.query<Row>(FIND, [tx.ctx.tenantId, ...asked]);
  const found = parties.map((party) => match(rows, party));
  const missing = new Map(parties.filter((_, index) => !found[index]).map((party) => [sourceOf(party), party]));
  const added = missing.size ? await putOnFile(tx, missing) : new Map<string, Row>();
  const matched = parties.map((party, index) => (found[index] ?? added.get(sourceOf(party)))!);
  const onRecord = new Map(matched.filter((row) => row.source_version > 0).map((row) => [row.id, row]));
  const twins = await twinsOf(tx, [...onRecord.values()]);
  return matched.map((row) => known(row, twins.get(row.id)));
}

function match(rows: readonly Row[], party: Party): Row | undefined {
  const { taxId, registrationId, endpoint, name } = party;
  return (
    (taxId && ofTaxId(rows, taxId)) ||
    (registrationId && rows.find((row) => row.registration_id === registrationId)) ||
    (endpoint && rows.find((row) => row.endpoint_id === endpoint.id)) ||
    (name && rows.find((row) => row.name.toLowerCase() === name.toLowerCase())) ||
    undefined
  );
}

// Of several records that share a number, the one on record that spells it as the party does; else whichever comes first.
function ofTaxId(rows: readonly Row[], taxId: string): Row | undefined {
  const same = rows.filter((row) => row.tax_key === taxKey(taxId));
  return same.find((row) => row.tax_id === taxId && row.source_version > 0) ?? same[0];
}

const sourceOf = (party: Party) =>
  `document:${(party.taxId && taxKey(party.taxId)) ?? party.registrationId ?? party.endpoint?.id ?? party.name ?? 'unnamed'}`;

async function putOnFile(tx: Tx, parties: Map<string, Party>): Promise<Map<string, Row>> {
  const rows = [...parties].map(([sourceId, party]) => ({
    id: newId<'Supplier'>(),
    source_id: sourceId,
    name: party.name ?? 'Unnamed supplier',
    tax_id: party.taxId ?? null,
    registration_id: party.registrationId ?? null,
    endpoint_scheme: party.endpoint?.scheme ?? null,
    endpoint_id: party.endpoint?.id ?? null,
    country: party.country ?? null,
    canonical: party,
  }));
  await tx.run(ADD, [tx.ctx.tenantId, JSON.stringify(rows), tx.at]);
  const kept = await tx.query<Row & { source_id: string }>(
    `${SELECT} WHERE s.tenant_id = $1 AND s.source_id = ANY($2)`,
    [tx.ctx.tenantId, [...parties.keys()]],
  );
  return new Map(kept.map((row) => [row.source_id, row]));
}

function known(row: Row, twins: readonly SupplierTwin[] | undefined): KnownSupplier {
  const { id, name, critical } = row;
  if (row.source_version === 0) return { id, name, critical, facts: undefined };
  const verifiedIbans = (row.accounts ?? []).map((one) => ({
    ...(one.key && one.shown ? { key: one.key, shown: one.shown } : { iban: one.iban ?? '' }),
    ...(one.verifiedAt && { verifiedAt: one.verifiedAt }),
  }));
  const facts = {
    id,
    name,
    status: row.status === 'blocked' ? ('blocked' as const) : ('active' as const),
    taxId: row.tax_id ?? undefined,
    terms: row.terms ?? undefined,
    verifiedIbans,
    lacks: row.lacks,
    ...(twins && { twins }),
  };
  return { id, name, critical, facts };
}

const SELECT = `
  SELECT s.id, s.source_id, s.name, s.tax_id, s.tax_key, s.country, s.registration_id, s.endpoint_id, s.status, s.terms, s.critical, s.source_version, ${LACKS} AS lacks,
    (SELECT jsonb_agg(jsonb_build_object('iban', b.iban, 'key', b.account_key, 'shown', b.shown, 'verifiedAt', CASE WHEN b.status = 'verified' THEN b.verified_at END))
     FROM supplier_bank_account b WHERE b.tenant_id = s.tenant_id AND b.supplier_id = s.id AND b.status <> 'revoked') AS accounts
  FROM supplier s`;

const FIND = `${SELECT} WHERE s.tenant_id = $1
  AND (s.tax_key = ANY($2) OR s.registration_id = ANY($3) OR s.endpoint_id = ANY($4) OR lower(s.name) = ANY($5))
  ORDER BY s.source_version = 0, s.id`;

const ADD = `
  INSERT INTO supplier (tenant_id, id, source_id, source_version, name, tax_id, registration_id, endpoint_scheme, endpoint_id, country, canonical, created_at, updated_at)
  SELECT $1, r.id, r.source_id, 0, r.name, r.tax_id, r.registration_id, r.endpoint_scheme, r.endpoint_id, r.country, r.canonical, $3, $3
  FROM jsonb_to_recordset($2::jsonb) AS r(id uuid, source_id text, name text, tax_id text, registration_id text, endpoint_scheme text, endpoint_id text, country text, canonical jsonb)
  ORDER BY r.source_id
  ON CONFLICT (tenant_id, source_id) DO NOTHING`;
