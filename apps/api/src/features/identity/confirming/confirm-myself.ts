import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { CONFIRMED_MINUTES } from '../../../platform/auth/confirmed.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PasswordsService } from '../passwords/passwords.service.ts';
import { SecondFactorService } from '../second-factor/second-factor.service.ts';

/** What somebody shows: a password, or a code of his authenticator app. */
export interface Shown {
  readonly password?: string | null;
  readonly code?: string | null;
}

const PEOPLE_ONLY: Refusal = { code: 'PEOPLE_ONLY', message: 'Only a person who is signed in can show who he is.' };
const NOTHING_SHOWN: Refusal = {
  code: 'NOTHING_SHOWN',
  message: 'Neither a password nor a code was given.',
  hint: 'Give one of them. If you have neither, sign out and sign in anew.',
  path: 'input.password',
};

/** Notes in a session that its person showed once more who he is. Wrong tries count with wrong sign-ins. */
@Injectable()
export class ConfirmMyself {
  constructor(
    private readonly database: Database,
    private readonly passwords: PasswordsService,
    private readonly factors: SecondFactorService,
  ) {}

  async run(ctx: TenantContext, { password, code }: Shown): Promise<{ until: Date } | Refusal> {
    if (ctx.actor.kind !== 'person' || !ctx.sessionId || ctx.acting) return PEOPLE_ONLY;
    if (code) return this.factors.withCode(ctx, code, (tx) => note(tx, 'code'));
    if (!password) return NOTHING_SHOWN;
    const wrong = await this.passwords.prove(ctx, password);
    if (wrong) return { ...wrong, path: 'input.password' };
    return this.database.inTenant(ctx, (tx) => note(tx, 'password'));
  }
}

async function note(tx: Tx, by: 'password' | 'code'): Promise<{ until: Date }> {
  const { tenantId, actor, sessionId } = tx.ctx;
  await tx.run('UPDATE session SET confirmed_at = $3 WHERE tenant_id = $1 AND id = $2', [tenantId, sessionId, tx.at]);
  tx.audit({ action: 'session.confirmed', subject: { kind: 'Person', id: actor.id }, details: { by } });
  return { until: new Date(tx.at.getTime() + CONFIRMED_MINUTES * 60_000) };
}
