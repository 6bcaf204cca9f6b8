import { Injectable } from '@nestjs/common';
import { unseal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { findFactor, takeRecovery, takeStep } from './factor-store.ts';
import { recoveryHash, stepOf } from './totp.ts';

/** What a sign-in still waits for after the password. */
export type Stage = 'open' | 'code' | 'enrol';

/** Whether a second factor is asked for, and whether a code is right. */
@Injectable()
export class FactorCheck {
  readonly secretKey: Buffer;
  readonly recoveryKey: Buffer;

  constructor(
    private readonly policies: PolicyService,
    config: Config,
  ) {
    this.secretKey = config.keyFor('authenticator secrets');
    this.recoveryKey = config.keyFor('recovery codes');
  }

  async stageFor(tx: Tx, personId: string): Promise<Stage> {
    const factor = await findFactor(tx, personId);
    if (factor?.confirmedAt) return 'code';
    return (await this.isRequired(tx, personId)) ? 'enrol' : 'open';
  }

  /** Whether policy asks a second factor of one of the person's roles. */
  async isRequired(tx: Tx, personId: string): Promise<boolean> {
    const roles: readonly string[] = (await this.policies.effective(tx)).get('identity.secondFactor');
    if (roles.length === 0) return false;
    const held = await tx.query<{ role: string }>(
      'SELECT role FROM role_grant WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL',
      [tx.ctx.tenantId, personId],
    );
    return held.some(({ role }) => roles.includes(role));
  }

  /** Takes a code of the app, or a recovery code: each is good once. Undefined where it is neither. */
  async take(tx: Tx, personId: string, given: string): Promise<'app' | 'recovery' | undefined> {
    const factor = await findFactor(tx, personId);
    if (!factor?.confirmedAt) return undefined;
    const code = given.replace(/\s/g, '').slice(0, 40);
    const step = stepOf(unseal(this.secretKey, factor.sealedSecret), code, factor.lastStep, tx.at);
    if (step !== undefined) return (await takeStep(tx, personId, step)) ? 'app' : undefined;
    const recovered = await takeRecovery(tx, personId, recoveryHash(this.recoveryKey, personId, code));
    return recovered ? 'recovery' : undefined;
  }
}
