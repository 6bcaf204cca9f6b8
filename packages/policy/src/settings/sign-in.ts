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
] as const;
