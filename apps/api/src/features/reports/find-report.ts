import { periodBefore, periodOf, periodSpan } from '@clearhold/kernel/calendar';
import { Injectable } from '@nestjs/common';
import type { TenantContext } from '../../platform/context/tenant-context.ts';
import type { Tx } from '../../platform/database/tx.ts';
import { badInput } from '../../platform/graphql/bad-input.ts';
import { ScopeContext } from '../tenancy/index.ts';
import { MakeReport, type Report } from './make-report.ts';

/** Who asks, and the snapshot that he reads his own space through. */
export interface Reader {
  readonly ctx: TenantContext;
  read(): Promise<Tx>;
}

interface Scope {
  readonly name: string;
  readonly timeZone: string;
  readonly locale: string;
}

/** Finds the report that somebody may see: of the own tenant or partner, or of a tenant below. */
@Injectable()
export class FindReport {
  constructor(
    private readonly scopes: ScopeContext,
    private readonly making: MakeReport,
  ) {}

  /** Undefined where there is no such place, or it is not the reader's. Throws BAD_USER_INPUT for no such period. */
  async run(reader: Reader, scopeId: string | null | undefined, period?: string | null): Promise<Report | undefined> {
    const place = await this.scopes.of(reader.ctx, scopeId);
    if (!place || (place.kind !== 'tenant' && place.kind !== 'partner')) return undefined;
    // A partner as the platform sees it has no figures of its own.
    if (place.kind === 'partner' && reader.ctx.actor.scopeKind !== 'partner') return undefined;
    const isOwn = place.ctx.tenantId === reader.ctx.tenantId;
    return this.scopes.read(place, reader, async (tx) => {
      const scope = await scopeOf(tx);
      const asked = checked(period ?? periodOf(tx.at, scope.timeZone, 'month'), scope.timeZone, tx.at);
      const reported = { name: scope.name, timeZone: scope.timeZone, language: scope.locale };
      if (isOwn && place.kind === 'tenant') return this.making.ofTenant(tx, asked, reported);
      if (asked.includes('/'))
        throw badInput('period', 'your tenants are measured by months and weeks', 'Ask for 2026-11 or 2026-W47.');
      if (place.kind === 'tenant') return this.making.ofTenantAbove(tx, asked, reported);
      return this.making.ofPartner(tx, asked, reported);
    });
  }
}

function checked(period: string, timeZone: string, now: Date): string {
  const how = 'Write a month as 2026-11, a week as 2026-W47, or days as 2026-11-03/2026-11-17, 400 days at most.';
  try {
    periodBefore(period);
    if (periodSpan(period, timeZone).from <= now) return period;
  } catch (error) {
    if (error instanceof RangeError) throw badInput('period', `“${period.slice(0, 30)}” is no period`, how);
    throw error;
  }
  throw badInput('period', `${period} has not begun yet`, how);
}

async function scopeOf(tx: Tx): Promise<Scope> {
  const [row] = await tx.query<Scope>(
    'SELECT name, time_zone AS "timeZone", locale FROM scope WHERE tenant_id = $1 AND id = $1',
    [tx.ctx.tenantId],
  );
  return row ?? { name: 'The company', timeZone: 'UTC', locale: 'en' };
}
