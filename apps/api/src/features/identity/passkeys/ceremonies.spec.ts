import { expect, test } from 'vitest';
import { Authenticator, type Twist } from '../../../../test/house/authenticator.ts';
import type { Config } from '../../../platform/config/config.ts';
import type { Space } from '../../tenancy/index.ts';
import { challengeOf, madeAnswer, usedAnswer } from './browser-answer.ts';
import { Ceremonies } from './ceremonies.ts';

const origin = 'https://acme.example';
const space = { host: 'acme.example', name: 'Acme' } as Space;
const ceremonies = new Ceremonies({ origin: (host: string) => `https://${host}` } as Config);
const bearer = { id: 'one', name: 'Ana Ruiz', email: 'ana@acme.example' };

async function made(device: Authenticator, twist?: Twist) {
  const options = await ceremonies.forNew(space, bearer, []);
  const answer = madeAnswer.parse(device.make(options, twist));
  if (challengeOf(answer) !== options.challenge) throw new Error('not the challenge');
  return ceremonies.made(space, answer, options.challenge);
}

async function used(device: Authenticator, kept: Awaited<ReturnType<typeof made>>, twist?: Twist) {
  const options = await ceremonies.forSignIn(space);
  const answer = usedAnswer.parse(device.use(options, twist));
  if (challengeOf(answer) !== options.challenge) throw new Error('not the challenge');
  const half = { ...kept, id: '', personId: bearer.id, personName: bearer.name, email: bearer.email };
  return ceremonies.used(space, answer, options.challenge, half);
}

const EITHER: [string, Twist][] = [
  ['of another host’s page', { origin: 'https://borealis.example' }],
  ['of a page whose host begins like ours', { origin: 'https://acme.example.evil.example' }],
  ['of a host below ours', { origin: 'https://www.acme.example' }],
  ['of a page without encryption', { origin: 'http://acme.example' }],
  ['of another port', { origin: 'https://acme.example:8443' }],
  ['for another host’s passkeys', { rpId: 'borealis.example' }],
  ['for the passkeys of the domain above', { rpId: 'example' }],
  ['given inside somebody else’s page', { crossOrigin: true }],
  ['to another challenge', { challenge: Buffer.alloc(32, 7).toString('base64url') }],
  ['without the device’s lock', { flags: 0b001 }],
  ['without anybody present', { flags: 0b100 }],
  ['of a copy that may not be copied', { flags: 0b10101 }],
];

test('a passkey is made and used; what it counts, and whether it is copied, is kept', async () => {
  const device = new Authenticator(origin);
  const kept = await made(device, { flags: 0b1101 });
  expect(kept).toMatchObject({ credentialId: device.id, maySync: true, isSynced: false, transports: ['usb'] });
  expect(await used(device, kept, { flags: 0b11101 })).toEqual({ counter: 1, isSynced: true });
});

test.each([...EITHER, ['meant to sign in', { type: 'webauthn.get' }]] as [string, Twist][])(
  'no passkey is made by an answer %s',
  async (_, twist) => {
    await expect(made(new Authenticator(origin), twist)).rejects.toThrow();
  },
);

const USED: [string, Twist][] = [
  ...EITHER,
  ['meant to make one', { type: 'webauthn.create' }],
  ['signed by another key', { foreignKey: true }],
  ['of a device that counted no further', { counter: 5 }],
  ['of a device that counted back', { counter: 3 }],
];

test.each(USED)('nobody comes in by an answer %s', async (_, twist) => {
  const device = new Authenticator(origin);
  const kept = await made(device);
  await expect(used(device, { ...kept, counter: 5 }, twist)).rejects.toThrow();
  expect(await used(device, { ...kept, counter: 5 }, { counter: 6 })).toMatchObject({ counter: 6 });
});

test('an answer that is no answer has no challenge', () => {
  for (const text of ['', 'null', '[]', '{}', '{"challenge":7}', '{"challenge":"a b"}', '{'])
    expect(challengeOf({ response: { clientDataJSON: Buffer.from(text).toString('base64url') } })).toBeUndefined();
});
