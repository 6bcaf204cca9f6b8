import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../../platform/auth/secrets.ts';
import { Config } from '../../../platform/config/config.ts';

/** A key and the one before it, as they are kept: sealed, the former with its end. */
export interface SealedPair {
  readonly secret: Uint8Array | null;
  readonly formerSecret: Uint8Array | null;
  readonly formerUntil: Date | null;
}

/** Seals the keys that sign webhooks, and opens those that are good at an instant. */
@Injectable()
export class WebhookSecrets {
  readonly #key: Buffer;

  constructor(config: Config) {
    this.#key = config.keyFor('webhook secrets');
  }

  seal(secret: string): Buffer {
    return seal(this.#key, secret);
  }

  /** The newest first; none once it is closed. */
  open({ secret, formerSecret, formerUntil }: SealedPair, now: Date): string[] {
    const isFormerGood = formerSecret && formerUntil && formerUntil > now;
    return [secret, isFormerGood ? formerSecret : null].flatMap((one) => (one ? [unseal(this.#key, one)] : []));
  }
}
