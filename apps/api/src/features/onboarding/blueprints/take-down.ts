import { INHERITED } from '../../../platform/brand/wear.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { saidBrand } from '../../branding/index.ts';
import { type BlueprintDefinition, blueprintSchema } from '../blueprint.ts';

/** Settings that are a part of their own, by how their keys begin; POLICY is all the others. */
const SETTINGS_OF = {
  TAXONOMY: 'taxonomy.',
  PLAYBOOKS: 'playbooks.',
  ROLES: 'people.roles',
  CALENDAR: 'calendar.',
} as const;
type SettingsPart = keyof typeof SETTINGS_OF;

// Those that have no field of their own in a blueprint.
const LOOKS = INHERITED.filter((field) => field !== 'primaryColour' && field !== 'productName');

export type Part = SettingsPart | 'POLICY' | 'UNITS' | 'BRAND' | 'CONNECTIONS';

/** What a space has set, as a blueprint keeps it: as JSON would, so that two takings compare. */
export async function takeDown(tx: Tx, parts: readonly Part[], values: unknown): Promise<BlueprintDefinition> {
  const { tenantId } = tx.ctx;
  const has = (part: Part) => parts.includes(part);
  const said = has('BRAND') ? await saidBrand(tx) : {};
  const units = {
    where: { tenantId, kind: 'unit' },
    select: { slug: true, name: true },
    orderBy: { slug: 'asc' },
  } as const;
  const policy = Object.entries((values ?? {}) as Record<string, unknown>).filter(([key]) => has(partOf(key)));
  const definition = blueprintSchema.parse({
    primaryColour: said.primaryColour,
    productName: said.productName,
    brand: Object.fromEntries(LOOKS.flatMap((field) => (said[field] ? [[field, said[field]]] : []))),
    units: has('UNITS') ? await tx.db.scope.findMany(units) : [],
    policy: Object.fromEntries(policy),
    connections: has('CONNECTIONS') ? await connectionsOf(tx) : [],
  });
  return JSON.parse(JSON.stringify(definition));
}

function partOf(key: string): Part {
  const found = Object.entries(SETTINGS_OF).find(([, start]) => key.startsWith(start));
  return (found?.[0] as SettingsPart | undefined) ?? 'POLICY';
}

// Neither address nor sign-in: they are each tenant's own.
async function connectionsOf(tx: Tx): Promise<BlueprintDefinition['connections']> {
  const where = { tenantId: tx.ctx.tenantId, status: { not: 'closed' } };
  const rows = await tx.db.connection.findMany({ where, orderBy: { title: 'asc' } });
  return rows.map(({ connector, title, config }) => {
    const { emulated: _, ...kept } = config as Record<string, unknown>;
    return { connector, title, config: kept };
  });
}
