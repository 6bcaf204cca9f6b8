import { GraphQLSchemaHost } from '@nestjs/graphql';
import type { Caller } from '../house/caller.ts';
import type { House } from '../house/house.ts';
import { documentOf, operationsOf } from '../isolation/api-operations.ts';

const WANTED = { purpose: 'Why invoice 4711 is held', ticket: 'T-100', minutes: 20 };
const ROW = 'id way state canOpen canConfirm endsAt';
const NO = '... on Denied { code } ... on NotFound { code } ... on Invalid { code }';

const INPUTS = { askActAs: 'AskActAsInput', decideActAs: 'DecideActAsInput' };

/** Calls one of the mutations of act-as: the act-as, the door, or the refusal. */
export async function change(caller: Caller, name: string, input: object) {
  const type = INPUTS[name as keyof typeof INPUTS] ?? 'ActAsInput';
  const shown = name === 'openActAs' ? '... on ActAsDoor { url }' : `... on ActAsSaved { actAs { ${ROW} } }`;
  const data = await caller.ask(`mutation($input: ${type}!) { ${name}(input: $input) { __typename ${shown} ${NO} } }`, {
    input,
  });
  return data[name].actAs ?? data[name];
}

export const ask = (caller: Caller, scope: string, given: object = {}) =>
  change(caller, 'askActAs', { ...WANTED, ...given, scope });

export const listed = async (caller: Caller, scope: string) =>
  (await caller.ask(`query($scope: ID) { actAsSessions(scope: $scope) { ${ROW} } }`, { scope })).actAsSessions;

/** Redeems a code: who looks in, or undefined where it opens nothing. */
export async function enter(host: Caller, code: string): Promise<Caller | undefined> {
  const { headers } = await host.graphql('mutation($code: String!) { beginActAs(code: $code) { __typename } }', {
    code,
  });
  const cookie = [headers['set-cookie'] ?? []].flat().map((one) => one.split(';')[0]);
  return cookie.length ? host.withHeaders({ cookie: cookie.join('; ') }) : undefined;
}

/** Asks, has the tenant's administrator allow it, and goes in. */
export async function actAs(house: House, desk: Caller, slug: string): Promise<{ inside: Caller; id: string }> {
  const scope = house.tenant(slug).id;
  const { id } = await ask(desk, scope);
  await change(await house.as(slug, 'tenant-admin'), 'decideActAs', { id, allow: true });
  const { url } = await change(desk, 'openActAs', { scope, id });
  const inside = await enter(house.at(slug), url.split('#')[1]);
  if (!inside) throw new Error('the code opened nothing');
  return { inside, id };
}

/** Calls every mutation of the schema but the one that ends the act-as; `allowed` are those not refused by name. */
export async function tryMutations(
  house: House,
  inside: Caller,
  id: string,
): Promise<{ tried: number; allowed: string[] }> {
  const { schema } = house.get(GraphQLSchemaHost);
  const mutations = operationsOf(schema).filter(({ root, name }) => root === 'mutation' && name !== 'signOut');
  const allowed: string[] = [];
  for (const operation of mutations) {
    const { query, variables } = documentOf(schema, operation, [operation.fill(() => id)], 2);
    const { text } = await inside.graphql(query, passing(operation.name, variables));
    if (!text.includes('ACTING_READ_ONLY')) allowed.push(`${operation.name}: ${text.slice(0, 200)}`);
  }
  return { tried: mutations.length, allowed };
}

/** Arguments that the schema takes: instants where instants stand. */
function passing(name: string, variables: object): object {
  const text = JSON.stringify(variables).replace(
    /"(startsAt|endsAt|from|to)":"Some words"/g,
    '"$1":"2026-03-02T09:00:00Z"',
  );
  return JSON.parse(/Draft$|Move$/.test(name) ? text.replace('"approve"', '"APPROVE"') : text);
}
