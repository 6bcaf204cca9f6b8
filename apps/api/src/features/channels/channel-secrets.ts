import { Injectable } from '@nestjs/common';
import { seal, unseal } from '../../platform/auth/secrets.ts';
import { Config } from '../../platform/config/config.ts';

/** Seals what signs a channel's mails or signs in at its server, and opens it for the work alone. */
@Injectable()
export class ChannelSecrets {
  readonly #key: Buffer;

  constructor(config: Config) {
    this.#key = config.keyFor('channel secrets');
  }

  seal(secret: string): Buffer {
    return seal(this.#key, secret);
  }

  open(sealed: Uint8Array): string {
    return unseal(this.#key, sealed);
  }
}
