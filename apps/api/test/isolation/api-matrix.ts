import { randomUUID } from 'node:crypto';
import type { GraphQLSchema } from 'graphql';
import type { Caller } from '../house/caller.ts';
import { CANARY } from '../house/foreign.ts';
import { documentOf, type Operation, type Slot } from './api-operations.ts';

/** Somebody who calls, and what must stay hidden from him. */
export interface Asker {
  readonly name: string;
  readonly caller: Caller;
  /** Ids that are not his, by the table they are of. Calling with one must read like calling with one that is nowhere. */
  readonly foreign: readonly { table: string; id: string }[];
  /** Words that are not his, for what looks for words. */
  readonly words: readonly string[];
  /** His own id of a table, for the arguments that are not tried. */
  own(table: string): string | undefined;
  /** Whether a canary in an answer is a leak. */
  leaks(slug: string, place: string): boolean;
  /** True: what he may change would change others' settings rightly; ask only. */
  readonly asksOnly?: boolean;
}

export interface Verdict {
  tried: number;
  /** Calls that were let through to the work itself, not stopped by the caller's rights. */
  reached: number;
  faults: string[];
}

const CHUNK = 10;
const AGAIN = 4;
const AT_ONCE = 4;

/** Calls every operation that takes an id or a filter with everything foreign, as one asker. */
export async function tryOperations(
  schema: GraphQLSchema,
  operations: readonly Operation[],
  asker: Asker,
): Promise<Verdict> {
  const verdict: Verdict = { tried: 0, reached: 0, faults: [] };
  for (const operation of operations) {
    if (operation.root === 'subscription' || (asker.asksOnly && operation.root === 'mutation')) continue;
    for (const slot of operation.slots) await trySlot(schema, operation, slot, asker, verdict);
    if (operation.root === 'query') await sweep(schema, operation, asker, verdict);
  }
  return verdict;
}

/** Lets all of them try at the same time, a few at once: most of a call is waiting. */
export async function tryTogether(
  askers: readonly Asker[],
  attempt: (asker: Asker, turn: number) => Promise<Pick<Verdict, 'tried' | 'faults'> & Partial<Verdict>>,
): Promise<Verdict> {
  const sum: Verdict = { tried: 0, reached: 0, faults: [] };
  const waiting = [...askers.entries()];
  const one = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { tried, reached = 0, faults } = await attempt(next[1], next[0]);
      sum.tried += tried;
      sum.reached += reached;
      sum.faults.push(...faults);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, one));
  return sum;
}

async function trySlot(
  schema: GraphQLSchema,
  operation: Operation,
  slot: Slot,
  asker: Asker,
  verdict: Verdict,
): Promise<void> {
  const nowhere = slot.kind !== 'text' ? randomUUID() : `nothing-${randomUUID().slice(0, 8)}`;
  const foreign =
    slot.kind !== 'text'
      ? asker.foreign.map((one) => ({ what: one.table, value: one.id }))
      : asker.words.map((word) => ({ what: 'words', value: word }));
  const [absent] = await call(schema, operation, [argsOf(operation, slot, nowhere, asker)], [nowhere], asker.caller);
  const stopped = /"code":"(FORBIDDEN|UNAUTHENTICATED)"|"__typename":"Denied"/.test(absent!);
  const tries = stopped ? foreign.slice(0, AGAIN) : foreign;
  for (let from = 0; from < tries.length; from += CHUNK) {
    const some = tries.slice(from, from + CHUNK);
    const answers = await call(
      schema,
      operation,
      some.map((one) => argsOf(operation, slot, one.value, asker)),
      some.map((one) => one.value),
      asker.caller,
    );
    for (const [index, answer] of answers.entries()) {
      verdict.tried++;
      if (!stopped) verdict.reached++;
      const where = `${operation.name}(${slot.path.join('.')}: a foreign ${some[index]!.what}) as ${asker.name}`;
      if (slot.kind !== 'place' && answer !== absent)
        verdict.faults.push(
          `${where} does not read like one that is nowhere:\n  ${answer.slice(0, 300)}\n  ${absent!.slice(0, 300)}`,
        );
      verdict.faults.push(...canariesIn(answer, asker).map((mark) => `${where} shows ${mark}`));
    }
  }
}

/** A query with no arguments, all that can be read of its answer. */
async function sweep(schema: GraphQLSchema, operation: Operation, asker: Asker, verdict: Verdict): Promise<void> {
  const args = operation.fill((path) => asker.own(tableOf(path)));
  for (const depth of [4, 3, 2]) {
    const { query, variables } = documentOf(schema, operation, [args], depth);
    const { text, status, json } = await asker.caller.graphql(query, variables);
    if (
      (status === 400 ||
        json?.errors?.some((error: { extensions?: { code?: string } }) => error.extensions?.code === 'INTERNAL')) &&
      depth > 2
    )
      continue;
    verdict.tried++;
    if (text.includes('"data":{')) verdict.reached++;
    verdict.faults.push(...canariesIn(text, asker).map((mark) => `${operation.name} as ${asker.name} shows ${mark}`));
    return;
  }
}

function argsOf(operation: Operation, slot: Slot, value: string, asker: Asker): Record<string, unknown> {
  const args = operation.fill((path) => (path.join() === slot.path.join() ? undefined : asker.own(tableOf(path))));
  let at = args;
  for (const part of slot.path.slice(0, -1)) {
    at[part] ??= {};
    at = at[part] as Record<string, unknown>;
  }
  at[slot.path.at(-1)!] = value;
  return args;
}

const STEMS: Record<string, string> = {
  ownerId: 'person',
  subjectId: 'case_file',
  case: 'case_file',
  exception: 'exception_record',
  scopeId: 'scope',
};
const tableOf = (path: readonly string[]): string =>
  STEMS[path.at(-1)!] ?? STEMS[path.at(-1)!.replace(/Id$/, '')] ?? path.at(-1)!.replace(/Id$/, '');

/** Answers of several calls, each made the same but for what it asked for. */
async function call(
  schema: GraphQLSchema,
  operation: Operation,
  sets: Record<string, unknown>[],
  values: string[],
  caller: Caller,
): Promise<string[]> {
  const { query, variables } = documentOf(
    schema,
    operation,
    sets,
    operation.returns.name.endsWith('Connection') ? 3 : 2,
  );
  const { text, json } = await caller.graphql(query, variables);
  if (sets.length > 1 && (!json?.data || /cost limit|Tokens|Aliases/i.test(text))) {
    const single = [];
    for (const [index, set] of sets.entries())
      single.push(...(await call(schema, operation, [set], [values[index]!], caller)));
    return single;
  }
  if (!json) return sets.map((_, index) => blank(text, values[index]!, index));
  return sets.map((_, index) => {
    const errors = (json.errors ?? [])
      .filter((error: { path?: string[] }) => !error.path || error.path[0] === `a${index}`)
      .map(({ locations: _where, ...error }: { locations?: unknown }) => error);
    return blank(JSON.stringify({ data: json.data?.[`a${index}`], errors }), values[index]!, index);
  });
}

const blank = (text: string, value: string, index: number) =>
  text
    .replaceAll(value, '<asked>')
    .replaceAll(`"a${index}"`, '"<alias>"')
    .replace(/Internal error [0-9a-f-]{36}/g, 'Internal error <id>')
    .replace(/"id":"[0-9a-f-]{36}"\}\}/g, '"id":"<error>"}}')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<at>');

export const canariesIn = (text: string, asker: Pick<Asker, 'leaks'>): string[] => [
  ...new Set([...text.matchAll(CANARY)].filter(([, slug, place]) => asker.leaks(slug!, place!)).map(([mark]) => mark)),
];
