import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../platform/auth/secrets.ts';
import { Config } from '../../platform/config/config.ts';

/** The purpose of the key that account numbers are sealed under. */
export const ACCOUNTS_KEY = 'bank accounts';

/** An account number as it is kept. */
export interface SealedAccount {
  readonly sealed: Buffer;
  /** The same for the same account of a tenant, and telling nothing without the key. */
  readonly key: string;
  /** Country, dots and the last four characters. */
  readonly shown: string;
}

/** Seals account numbers and tells them apart. */
@Injectable()
export class AccountSeal {
  readonly #key: Buffer;

  constructor(config: Config) {
    this.#key = config.keyFor(ACCOUNTS_KEY);
  }

  seal(tenantId: string, account: string): SealedAccount {
    const plain = plainAccount(account);
    return { sealed: seal(this.#key, plain), key: accountKey(this.#key, tenantId, plain), shown: shownAccount(plain) };
  }

  keyOf(tenantId: string, account: string | undefined): string | undefined {
    const plain = plainAccount(account ?? '');
    return plain ? accountKey(this.#key, tenantId, plain) : undefined;
  }

  open(sealed: Uint8Array): string {
    return unseal(this.#key, sealed);
  }
}

export const accountKey = (key: Buffer, tenantId: string, plain: string): string =>
  createHmac('sha256', key).update(`${tenantId} ${plain}`).digest('base64url');

/** Letters and digits only, in capitals: how an account is written makes no difference. */
const plainAccount = (account: string): string => account.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

const SHOWN = 4;

function shownAccount(plain: string): string {
  const country = /^[A-Z]{2}/.exec(plain)?.[0] ?? '';
  const last = plain.length >= SHOWN + country.length + 2 ? plain.slice(-SHOWN) : '';
  return country + last.padStart(plain.length - country.length, '•');
}
