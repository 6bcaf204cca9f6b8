import { type Departure, departuresOf, type PolicyLayer, SETTINGS } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import { HOUSE } from '../../../platform/brand/product-name.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { entryInWords, settingInWords } from '../in-words.ts';
import { PolicyService } from '../policy.service.ts';
import { DriftRepository, type SaidRow } from './drift.repository.ts';

const nameOf = (source: Departure['standardSource']) =>
  source === 'declared default' ? `${HOUSE}’s default` : source.name;

/** A departure as the schema shows it. */
export type DepartureView = ReturnType<typeof shown>;

/** Who departs from the standard: where, in what, since when, by whom. */
@Injectable()
export class FindDrift {
  constructor(
    private readonly repository: DriftRepository,
    private readonly policies: PolicyService,
  ) {}

  /** Of the transaction's tenant and its units, against what they inherit. */
  async ofTenant(tx: Tx): Promise<DepartureView[]> {
    const rows = await this.repository.ofTenant(tx);
    const above = (await this.policies.layers(tx)).filter(({ scope }) => scope.id !== tx.ctx.tenantId);
    return viewsOf(() => above, rows);
  }

  /** Of everything below the transaction's partner or platform, in one snapshot. */
  async below(tx: Tx): Promise<DepartureView[]> {
    const rows = await this.repository.below(tx.ctx, tx.at);
    const standard = await this.policies.layers(tx);
    const inRing = new Map<string | null, readonly PolicyLayer[]>();
    for (const { ring } of rows)
      if (ring !== null && !inRing.has(ring)) inRing.set(ring, await this.policies.layersInRing(tx, ring));
    return viewsOf(({ ring }) => inRing.get(ring) ?? standard, rows);
  }

  /** How many values a tenant and its units hold that are not the standard's. */
  async count(tx: Tx): Promise<number> {
    return (await this.ofTenant(tx)).filter(({ direction }) => direction !== 'SAME').length;
  }
}

interface Place {
  readonly layer: PolicyLayer;
  readonly parentId: string | null;
  readonly rows: readonly SaidRow[];
}

function placesOf(rows: readonly SaidRow[]): Map<string, Place> {
  const found = new Map<string, SaidRow[]>();
  for (const row of rows) found.set(row.scopeId, [...(found.get(row.scopeId) ?? []), row]);
  return new Map(
    [...found].map(([id, own]) => {
      const { kind, name, parentId } = own[0]!;
      const version = Math.max(...own.map((row) => row.version));
      const values = Object.fromEntries(own.map(({ key, value }) => [key, value]));
      return [id, { layer: { scope: { kind, id, name }, version, values }, parentId, rows: own }];
    }),
  );
}

// A unit stands under its tenant, whether or not the tenant says something itself.
function between(places: ReadonlyMap<string, Place>, { layer, parentId, rows }: Place): PolicyLayer[] {
  if (layer.scope.kind !== 'unit') return [];
  const chain: PolicyLayer[] = [];
  const tenantId = rows[0]!.tenantId;
  for (
    let id = parentId;
    id && chain.length < 20;
    id = id === tenantId ? null : (places.get(id)?.parentId ?? tenantId)
  ) {
    const above = places.get(id);
    if (above) chain.unshift(above.layer);
  }
  return chain;
}

function viewsOf(above: (row: SaidRow) => readonly PolicyLayer[], rows: readonly SaidRow[]): DepartureView[] {
  const places = placesOf(rows);
  return [...places.values()].flatMap((place) =>
    departuresOf([...above(place.rows[0]!), ...between(places, place)], place.layer).map((departure) =>
      shown(departure, place.rows.find(({ key }) => key === departure.key)!),
    ),
  );
}

function shown(departure: Departure, row: SaidRow) {
  const { key, entry, mode, direction, heldBackBy, standardSource } = departure;
  const words = (value: unknown) => (entry ? entryInWords(key, value) : settingInWords(key, value));
  const { tenantId, tenantName, scopeId, kind, name, since, by, version, reason } = row;
  return {
    ...{ tenantId, tenantName, scopeId, scopeKind: kind.toUpperCase(), scopeName: name },
    ...{ key, entry: entry ?? null, title: SETTINGS[key].title, group: SETTINGS[key].group, mode },
    standard: words(departure.standard),
    standardFrom: nameOf(standardSource),
    own: words(departure.own),
    direction: direction.toUpperCase() as 'STRICTER' | 'LOOSER' | 'OTHER' | 'SAME',
    heldBackBy: heldBackBy?.name ?? null,
    ...{ since, by, version, reason },
  };
}
