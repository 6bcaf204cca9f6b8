import type { Refusal } from '@clearhold/kernel';
import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../../platform/auth/secrets.ts';
import type { TenantContext } from '../../../platform/context/tenant-context.ts';
import { Database } from '../../../platform/database/database.ts';
import type { Tx } from '../../../platform/database/tx.ts';
import type { Place } from '../../tenancy/index.ts';
import { dropPasskeys } from '../passkeys/passkey-store.ts';
import { endSessionsOf } from '../sessions/end-sessions.ts';
import { countWrong, restsNow } from '../tries.ts';
import { FactorCheck } from './factor-check.ts';
import { mailFactorChanged } from './factor-mails.ts';
import { beginFactor, confirmFactor, dropFactor, findFactor, replaceRecovery } from './factor-store.ts';
import { type Enrolment, newEnrolment, newRecoveryCodes, recoveryHash, stepOf } from './totp.ts';

const path = 'input.code';
export const WRONG_CODE: Refusal = {
  code: 'CODE_WRONG',
  message: 'This code is not right, or was used already.',
  hint: 'Wait for the next one in your app; its clock must be right. After ten wrong tries an account rests for a quarter of an hour.',
  path,
};
const IS_ON: Refusal = {
  code: 'FACTOR_ON',
  message: 'An authenticator app is set up already.',
  hint: 'Turn it off first to set up another one.',
};
const NOT_BEGUN: Refusal = {
  code: 'FACTOR_NOT_BEGUN',
  message: 'No authenticator app is being set up.',
  hint: 'Begin again.',
};
const NEEDED: Refusal = {
  code: 'FACTOR_NEEDED',
  message: 'A second factor is asked of you here, so it stays on.',
  hint: 'Did you get a new phone? An administrator can take the old app off; you set up the new one when you sign in.',
};

/** How a person's second factor stands. */
export interface FactorState {
  readonly isOn: boolean;
  readonly since: Date | null;
  readonly recoveryCodesLeft: number;
  readonly isRequired: boolean;
}

/** A person's own second factor: set up, renewed, turned off; and taken off by who looks after people. */
@Injectable()
export class SecondFactorService {
  constructor(
    private readonly database: Database,
    private readonly check: FactorCheck,
  ) {}

  async state(tx: Tx, personId: string): Promise<FactorState> {
    const factor = await findFactor(tx, personId);
    const since = factor?.confirmedAt ?? null;
    const isRequired = await this.check.isRequired(tx, personId);
    return { isOn: since !== null, since, recoveryCodesLeft: factor?.recoveryLeft ?? 0, isRequired };
  }

  /** Begins anew each time: only the last picture counts, once its first code is given. */
  begin(ctx: TenantContext, issuer: string, email: string): Promise<Enrolment | Refusal> {
    const enrolment = newEnrolment(issuer, email);
    const sealed = seal(this.check.secretKey, enrolment.secret);
    return this.database.inTenant(ctx, async (tx) => {
      if (!(await beginFactor(tx, ctx.actor.id, sealed))) return IS_ON;
      tx.audit({ action: 'factor.begun', subject: { kind: 'Person', id: ctx.actor.id } });
      return enrolment;
    });
  }

  /** Turns it on by its first code; `also` is done in the same transaction. The recovery codes are in the answer and nowhere else. */
  confirm(ctx: TenantContext, code: string, also?: (tx: Tx) => Promise<void>): Promise<string[] | Refusal> {
    const { id } = ctx.actor;
    return this.database.inTenant(ctx, async (tx) => {
      const factor = await findFactor(tx, id);
      if (!factor || factor.confirmedAt) return factor ? IS_ON : NOT_BEGUN;
      const step = stepOf(unseal(this.check.secretKey, factor.sealedSecret), code.replace(/\s/g, ''), 0, tx.at);
      if (step === undefined) return WRONG_CODE;
      const codes = newRecoveryCodes();
      if (!(await confirmFactor(tx, id, step, this.#hashes(id, codes)))) return IS_ON;
      tx.audit({ action: 'factor.turnedOn', subject: { kind: 'Person', id } });
      await mailFactorChanged(tx, id, 'turnedOn');
      await also?.(tx);
      return codes;
    });
  }

  renewCodes(ctx: TenantContext, code: string): Promise<string[] | Refusal> {
    const { id } = ctx.actor;
    return this.withCode(ctx, code, async (tx) => {
      const codes = newRecoveryCodes();
      await replaceRecovery(tx, id, this.#hashes(id, codes));
      tx.audit({ action: 'factor.codesRenewed', subject: { kind: 'Person', id } });
      return codes;
    });
  }

  turnOff(ctx: TenantContext, code: string): Promise<FactorState | Refusal> {
    const { id } = ctx.actor;
    return this.withCode(ctx, code, async (tx) => {
      if (await this.check.isRequired(tx, id)) return NEEDED;
      await dropFactor(tx, id);
      tx.audit({ action: 'factor.turnedOff', subject: { kind: 'Person', id } });
      await mailFactorChanged(tx, id, 'turnedOff');
      return this.state(tx, id);
    });
  }

  /** For who has lost app, recovery codes or passkeys: the password alone opens until new ones are set up. False: there are none. */
  takeOff({ ctx }: Place, personId: string): Promise<boolean> {
    return this.database.inTenant(ctx, async (tx) => {
      const [app, passkeys] = [await dropFactor(tx, personId), await dropPasskeys(tx, personId)];
      if (!app && !passkeys) return false;
      const sessionsEnded = await endSessionsOf(tx, personId);
      tx.audit({
        action: 'factor.takenOff',
        subject: { kind: 'Person', id: personId },
        details: { sessionsEnded, passkeys },
      });
      await mailFactorChanged(tx, personId, 'takenOff');
      return true;
    });
  }

  /** Does a piece of work for who shows a code; a wrong one counts with wrong passwords. */
  withCode<T>(ctx: TenantContext, code: string, work: (tx: Tx) => Promise<T>): Promise<T | Refusal> {
    return this.database.inTenant(ctx, async (tx) => {
      if (!(await restsNow(tx, ctx.actor.id)) && (await this.check.take(tx, ctx.actor.id, code))) return work(tx);
      await countWrong(tx, ctx.actor.id);
      return WRONG_CODE;
    });
  }

  #hashes(personId: string, codes: readonly string[]): string[] {
    return codes.map((one) => recoveryHash(this.check.recoveryKey, personId, one));
  }
}
