import { Injectable } from '@nestjs/common';
import { unseal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import { PolicyService } from '../../policies/index.ts';
import { RoleBooks } from '../../roles/index.ts';
import { hasPasskey } from '../passkeys/passkey-store.ts';
import { mailFactorChanged } from './factor-mails.ts';
import { findFactor, takeRecovery, takeStep } from './factor-store.ts';
import { recoveryHash, stepOf } from './totp.ts';

/** What a sign-in still waits for after the password. */
export type Stage = 'open' | 'code' | 'enrol' | 'passkey';

/** Whether a second factor is asked for, and whether a code is right. */
@Injectable()
export class FactorCheck {
  readonly secretKey: Buffer;
  readonly recoveryKey: Buffer;

  constructor(
    private readonly policies: PolicyService,
    private readonly roles: RoleBooks,
    private readonly config: Config,
  ) {
    this.secretKey = config.keyFor('authenticator secrets');
    this.recoveryKey = config.keyFor('recovery codes');
  }

  async stageFor(tx: Tx, personId: string, host: string): Promise<Stage> {
    const factor = await findFactor(tx, personId);
    if (factor?.confirmedAt) return 'code';
    if (!(await this.isRequired(tx, personId))) return 'open';
    // Whoever knows the password alone sets no app up beside the passkey.
    return (await hasPasskey(tx, personId, host)) && (await this.takesPasskeys(tx)) ? 'passkey' : 'enrol';
  }

  /** Whether policy lets people come in by passkeys. */
  async takesPasskeys(tx: Tx): Promise<boolean> {
    return (await this.policies.effective(tx)).get('identity.passkeys');
  }

  /** Whether the installation asks everyone for a second factor, or policy asks it of one of the person's roles. */
  async isRequired(tx: Tx, personId: string): Promise<boolean> {
    if (this.config.vars.CLEARHOLD_SECOND_FACTOR === 'everyone') return true;
    const roles: readonly string[] = (await this.policies.effective(tx)).get('identity.secondFactor');
    if (roles.length === 0) return false;
    const held = await tx.query<{ role: string }>(
      'SELECT role FROM role_grant WHERE tenant_id = $1 AND person_id = $2 AND revoked_at IS NULL',
      [tx.ctx.tenantId, personId],
    );
    const { book } = await this.roles.of(tx);
    return held.some(({ role }) => [role, ...(book.get(role)?.bases ?? [])].some((one) => roles.includes(one)));
  }

  /** Takes a code of the app, or a recovery code: each is good once. Undefined where it is neither. */
  async take(tx: Tx, personId: string, given: string): Promise<'app' | 'recovery' | undefined> {
    const factor = await findFactor(tx, personId);
    if (!factor?.confirmedAt) return undefined;
    const code = given.replace(/\s/g, '').slice(0, 40);
    const step = stepOf(unseal(this.secretKey, factor.sealedSecret), code, factor.lastStep, tx.at);
    if (step !== undefined) return (await takeStep(tx, personId, step)) ? 'app' : undefined;
    const recovered = await takeRecovery(tx, personId, recoveryHash(this.recoveryKey, personId, code));
    if (!recovered) return undefined;
    await mailFactorChanged(tx, personId, 'recovered');
    return 'recovery';
  }
}
