import { createHmac } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config } from '../../../platform/config/config.ts';

const LETTERS = '23456789abcdefghijkmnpqrstuvwxyz';

/**
 * First passwords of administrators whose tenants a file makes. Derived from the installation's key and the tenant, so
 * that none is kept anywhere and one that a crash swallowed is the same at the second try.
 */
@Injectable()
export class FirstPasswords {
  constructor(private readonly config: Config) {}

  /** 90 bits in groups that can be read out. */
  of(tenantId: string): string {
    const bytes = createHmac('sha256', this.config.keyFor('first passwords')).update(tenantId).digest();
    const text = [...bytes.subarray(0, 18)].map((byte) => LETTERS[byte % 32]).join('');
    return text.replace(/(.{6})(?=.)/g, '$1-');
  }
}
