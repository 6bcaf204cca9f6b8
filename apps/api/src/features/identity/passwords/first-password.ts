import { randomBytes } from 'node:crypto';

/** 90 random bits in groups that can be read out. */
export function newPassword(): string {
  const letters = '23456789abcdefghijkmnpqrstuvwxyz';
  const text = [...randomBytes(18)].map((byte) => letters[byte % 32]).join('');
  return text.replace(/(.{6})(?=.)/g, '$1-');
}
