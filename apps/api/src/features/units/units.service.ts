import { newId, type Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Tx } from '../../platform/database/tx.ts';
import type { Place } from '../tenancy/index.ts';
import { type CheckedUnit, checkUnit, checkUnitSlug, type UnitInput } from './check-unit.ts';
import { type UnitRow, UnitsRepository } from './units.repository.ts';

export type UnitOutcome = { unit: UnitRow } | { refused: 'Invalid' | 'NotFound' | 'Conflict'; why: Refusal };

/** Makes and changes the business units of a tenant. What was taken in before keeps the unit that it has. */
@Injectable()
export class UnitsService {
  constructor(
    private readonly database: Database,
    private readonly repository: UnitsRepository,
  ) {}

  async create(place: Place, input: UnitInput & { slug: string }): Promise<UnitOutcome> {
    const slug = input.slug.trim();
    const fault = checkUnitSlug(slug);
    const checked = checkUnit(input);
    if (fault || 'code' in checked) return { refused: 'Invalid', why: fault ?? (checked as Refusal) };
    return this.database.inTenant(place.ctx, async (tx) => {
      await this.repository.hold(tx);
      const id = newId();
      const taken = await this.#taken(tx, id, checked);
      if (taken) return taken;
      if (!(await this.repository.add(tx, { id, slug, name: checked.name }))) return slugTaken(slug);
      await this.repository.setIdentities(tx, id, checked.identities);
      tx.audit({
        action: 'unit.created',
        subject: { kind: 'Scope', id },
        details: { slug, name: checked.name, identities: inWords(checked) },
      });
      return { unit: (await this.repository.find(tx, id))! };
    });
  }

  /** The place is the unit itself. */
  async update(place: Place, input: UnitInput): Promise<UnitOutcome> {
    const checked = checkUnit(input);
    if ('code' in checked) return { refused: 'Invalid', why: checked };
    const id = place.scopeId;
    return this.database.inTenant(place.ctx, async (tx) => {
      await this.repository.hold(tx);
      const before = await this.repository.find(tx, id);
      if (!before) return noSuchUnit;
      const taken = await this.#taken(tx, id, checked);
      if (taken) return taken;
      await this.repository.rename(tx, id, checked.name);
      if (input.identities) await this.repository.setIdentities(tx, id, checked.identities);
      tx.audit({
        action: 'unit.changed',
        subject: { kind: 'Scope', id },
        details: {
          name: checked.name,
          nameBefore: before.name,
          ...(input.identities ? { identities: inWords(checked), identitiesBefore: inWords(before) } : {}),
        },
      });
      return { unit: (await this.repository.find(tx, id))! };
    });
  }

  async #taken(tx: Tx, id: string, { identities }: CheckedUnit): Promise<UnitOutcome | undefined> {
    const [first] = await this.repository.taken(tx, id, identities);
    if (!first) return undefined;
    const index = identities.findIndex((one) => one.kind === first.kind && one.value === first.value);
    const why = {
      code: 'IDENTITY_TAKEN',
      message: `${first.name} buys under ${first.value} already.`,
      hint: `An identity belongs to one unit: take it from ${first.name} first, or leave it there.`,
      path: `input.identities.${index}.value`,
    };
    return { refused: 'Conflict', why };
  }
}

export const noSuchUnit = {
  refused: 'NotFound',
  why: { code: 'NOT_FOUND', message: 'There is no such business unit.', path: 'input.id' },
} as const;

const slugTaken = (slug: string): UnitOutcome => ({
  refused: 'Conflict',
  why: {
    code: 'SLUG_TAKEN',
    message: `The short name "${slug}" is taken.`,
    hint: 'Choose another short name.',
    path: 'input.slug',
  },
});

const inWords = ({ identities }: Pick<CheckedUnit, 'identities'>) =>
  identities.map(({ kind, value }) => `${kind} ${value}`).sort();
