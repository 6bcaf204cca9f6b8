import type { Caller } from '../../apps/api/test/house/caller.ts';
import type { House } from '../../apps/api/test/house/house.ts';
import { seeded } from '../report.ts';
import { FORGERIES } from './forge.ts';
import { headersOf, type SignedRequest, signedRequest } from './signed-request.ts';

const ADD = `mutation($input: AddHookSourceInput!) { addHookSource(input: $input) { ... on HookSourceSaved { source { id address } secret } ... on Refusal { message } } }`;

/** A source of a tenant, by its path and key. */
export interface Source {
  readonly caller: Caller;
  readonly admin: Caller;
  readonly id: string;
  readonly path: string;
  readonly secret: string;
}

export async function makeSource(house: House, slug: string): Promise<Source> {
  const admin = await house.as(slug, 'tenant-admin');
  const { addHookSource } = await admin.ask(ADD, { input: { name: 'Scanner' } });
  const { source, secret } = addHookSource;
  return { caller: house.at(slug), admin, id: source.id, path: new URL(source.address).pathname, secret };
}

export const supplierEvent = (number: number) => ({
  ...{ type: 'com.clearhold.supplier.changed', subject: `HOOK-${number}` },
  ...{ timestamp: '2026-11-22T10:00:00Z', data: { sourceVersion: 1, name: `Supplier ${number}` } },
});

export const sendTo = ({ caller, path }: Source, request: SignedRequest) =>
  caller.post(path, request.body, headersOf(request));

const LANES = 8;

/** Sends so many forgeries of true requests to a source. Answers by which ways any was accepted. */
export async function sendForgeries(source: Source, other: string, count: number): Promise<string[]> {
  const random = seeded(42);
  const ways = Object.entries(FORGERIES);
  const accepted: string[] = [];
  let next = 0;
  const lane = async () => {
    for (let number = next++; number < count; number = next++) {
      const [way, forge] = ways[number % ways.length]!;
      const given = signedRequest(source.secret, `forged_${number}`, supplierEvent(number));
      const { status } = await sendTo(source, forge({ given, random, other, own: source.secret }));
      if (status < 400 || status >= 500) accepted.push(`${way}: ${status}`);
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return accepted;
}
