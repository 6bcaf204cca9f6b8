import { PHASES, type Phase } from '@clearhold/cases';
import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.ts';
import type { Place } from '../tenancy/index.ts';

export interface SetPhaseInput {
  readonly phase: Phase;
  readonly unitIds?: readonly string[] | null;
  readonly reason: string;
}

/** Takes a tenant to another phase, with a reason that stands in its log. */
@Injectable()
export class SetPhase {
  constructor(private readonly database: Database) {}

  /** What was wrong, or nothing where it was done. */
  async run(place: Place, { phase, unitIds, reason }: SetPhaseInput): Promise<Refusal | undefined> {
    const units = [...new Set((unitIds ?? []).map((id) => id.toLowerCase()))];
    const fault = check(phase, units, reason.trim());
    if (fault) return fault;
    return this.database.inTenant(place.ctx, async (tx) => {
      const { tenantId, actorName } = tx.ctx;
      const [before] = await tx.query<{ phase: Phase }>(
        'SELECT phase FROM scope WHERE tenant_id = $1 AND id = $1 FOR UPDATE',
        [tenantId],
      );
      const known = await tx.query(
        `SELECT 1 FROM scope WHERE tenant_id = $1 AND kind = 'unit' AND id = ANY($2::uuid[])`,
        [tenantId, units],
      );
      if (known.length !== units.length)
        return invalid(
          'UNIT_UNKNOWN',
          'One of these is no business unit of the tenant.',
          'unitIds',
          'Choose from its list.',
        );
      await tx.run(UPDATE, [tenantId, phase, units, tx.at, actorName, reason.trim()]);
      const details = { from: before!.phase, to: phase, units, reason: reason.trim() };
      tx.audit({ action: 'tenant.phaseSet', subject: { kind: 'Scope', id: tenantId }, details });
      return undefined;
    });
  }
}

const UPDATE = `
  UPDATE scope SET phase = $2, phase_units = $3::uuid[], phase_set_at = $4, phase_set_by = $5, phase_reason = $6
  WHERE tenant_id = $1 AND id = $1`;

const invalid = (code: string, message: string, field: string, hint?: string): Refusal => ({
  code,
  message,
  hint,
  path: `input.${field}`,
});

function check(phase: Phase, units: readonly string[], reason: string): Refusal | undefined {
  if (reason.length < 5 || reason.length > 500)
    return invalid('REASON_REQUIRED', 'Say why, in 5 to 500 letters; it is kept in the log.', 'reason');
  const { automates, title } = PHASES[phase];
  if (automates === 'chosen' && units.length === 0)
    return invalid(
      'UNITS_REQUIRED',
      'A pilot needs the business units that take part.',
      'unitIds',
      'Choose at least one.',
    );
  if ((automates === 'none' || automates === 'all') && units.length > 0)
    return invalid('UNITS_UNUSED', `${title} holds for every business unit.`, 'unitIds', 'Choose none.');
  return undefined;
}
