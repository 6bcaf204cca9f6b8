import { z } from 'zod';
import { defineSetting } from '../setting.ts';
import { FEWER_ITEMS } from '../strictness.ts';

const domain = z
  .string()
  .max(253)
  .regex(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/, { message: 'an e-mail domain in small letters, such as acme.example' });
const address = z
  .string()
  .max(254)
  .regex(/^[^\s@A-Z]{1,64}@[a-z0-9-]+(\.[a-z0-9-]+)+$/, { message: 'an e-mail address in small letters' });

/** Which ways in are open to whom. */
export const SIGN_IN = [
  defineSetting({
    key: 'identity.signOnDomains',
    schema: z.array(domain).max(100),
    unit: 'domains',
    default: [],
    title: 'Single sign-on demanded',
    meaning:
      'People whose e-mail address has one of these domains sign in through their company’s identity provider: a password opens nothing for them. Name emergency people first, for the day on which the provider is down.',
    acts: 'When somebody signs in with a password.',
    strictness: 'higher',
    merge: 'extend',
    group: 'Sign-in',
  }),
  defineSetting({
    key: 'identity.emergencyPeople',
    schema: z.array(address).max(5),
    unit: 'addresses',
    default: [],
    title: 'Emergency people',
    meaning: 'At most five e-mail addresses that may sign in with a password although single sign-on is demanded.',
    acts: 'When one of them signs in with a password.',
    strictness: FEWER_ITEMS,
    merge: 'replace',
    group: 'Sign-in',
  }),
  defineSetting({
    key: 'identity.signInLinks',
    schema: z.boolean(),
    unit: 'yes or no',
    default: false,
    title: 'Links that sign in',
    meaning:
      'Whether people may have a link mailed that signs them in once, within ten minutes, in the browser that asked for it. Whoever reads the mailbox can come in by it; a second factor is asked for all the same.',
    acts: 'When somebody asks for such a link, and when one is used.',
    strictness: { scale: [true, false], stricter: 'higher' },
    merge: 'replace',
    group: 'Sign-in',
  }),
  defineSetting({
    key: 'identity.passkeys',
    schema: z.boolean(),
    unit: 'yes or no',
    default: true,
    title: 'Passkeys',
    meaning:
      'Whether people may sign in with a passkey: a device that they unlock by finger, face or PIN, and that answers at this host alone. It counts as password and second factor in one.',
    acts: 'When somebody adds a passkey or signs in with one. Where it is turned off, those that are there open nothing.',
    strictness: { scale: [true, false], stricter: 'higher' },
    merge: 'replace',
    group: 'Sign-in',
  }),
] as const;
