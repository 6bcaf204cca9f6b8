import { Injectable } from '@nestjs/common';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type { z } from 'zod';
import { Config } from '../../../platform/config/config.ts';
import type { Space } from '../../tenancy/index.ts';
import type { madeAnswer, usedAnswer } from './browser-answer.ts';
import type { PasskeyHalf } from './passkey-store.ts';

type Transports = z.output<typeof madeAnswer>['response']['transports'];

/** A person as a device shows whom a passkey is for. */
export interface Bearer {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/**
 * The two ceremonies of WebAuthn. The relying party is the host alone, no domain above it: no passkey of one brand's host
 * answers at another. The device's own lock is always asked for, so that a passkey stands for both factors.
 */
@Injectable()
export class Ceremonies {
  constructor(private readonly config: Config) {}

  /** What a browser needs to make a passkey; `known`: those of this person at this host, which a device does not make again. */
  forNew({ host, name }: Space, bearer: Bearer, known: readonly string[]) {
    return generateRegistrationOptions({
      rpID: host,
      rpName: name,
      userID: new TextEncoder().encode(bearer.id),
      userName: bearer.email,
      userDisplayName: bearer.name,
      attestationType: 'none',
      excludeCredentials: known.map((id) => ({ id })),
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
  }

  /** What a browser needs to find one of its passkeys of this host. */
  forSignIn({ host }: Space) {
    return generateAuthenticationOptions({ rpID: host, userVerification: 'required' });
  }

  /** The public half of a passkey that was made. Throws on anything that is not right. */
  async made({ host }: Space, response: z.output<typeof madeAnswer>, challenge: string) {
    const { verified, registrationInfo } = await verifyRegistrationResponse({
      response,
      ...this.#expected(host, challenge),
    });
    if (!verified) throw new Error('the answer is not verified');
    const { credential, credentialDeviceType, credentialBackedUp } = registrationInfo;
    return {
      credentialId: credential.id,
      publicKey: Buffer.from(credential.publicKey),
      counter: credential.counter,
      transports: response.response.transports,
      maySync: credentialDeviceType === 'multiDevice',
      isSynced: credentialBackedUp,
    };
  }

  /** What a passkey counted, where it signed this challenge. Throws on anything that is not right. */
  async used({ host }: Space, response: z.output<typeof usedAnswer>, challenge: string, half: PasskeyHalf) {
    const { credentialId: id, counter, publicKey, transports } = half;
    const credential = { id, counter, publicKey: Uint8Array.from(publicKey), transports: transports as Transports };
    const { verified, authenticationInfo } = await verifyAuthenticationResponse({
      response,
      credential,
      ...this.#expected(host, challenge),
    });
    if (!verified) throw new Error('the signature is not right');
    return { counter: authenticationInfo.newCounter, isSynced: authenticationInfo.credentialBackedUp };
  }

  #expected(host: string, expectedChallenge: string) {
    return {
      expectedChallenge,
      expectedOrigin: this.config.origin(host),
      expectedRPID: host,
      requireUserVerification: true,
    };
  }
}
