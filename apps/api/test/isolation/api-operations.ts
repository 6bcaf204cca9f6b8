import {
  buildSchema,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

/** A place in an operation's arguments where somebody writes an id or something to look for. */
export interface Slot {
  readonly path: readonly string[];
  /** A place in one's own list (`after`) shows other rows than another place: only what it shows is looked at. */
  readonly kind: 'id' | 'text' | 'place';
}

/** An operation of the schema, with everything that is needed to call it. */
export interface Operation {
  readonly name: string;
  readonly root: 'query' | 'mutation' | 'subscription';
  readonly args: readonly { name: string; type: string }[];
  readonly slots: readonly Slot[];
  readonly returns: GraphQLNamedType;
  /** Arguments that pass validation: what is required, and no more. */
  fill(ids: (slot: readonly string[]) => string | undefined): Record<string, unknown>;
}

/** Every root field of the schema: a new one is covered without anyone adding a line. */
export function operationsOf(schema: GraphQLSchema): Operation[] {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  return roots.flatMap(([root, type]) =>
    Object.values((type as GraphQLObjectType).getFields()).map((field) => operationOf(root, field)),
  );
}

function operationOf(root: Operation['root'], field: GraphQLField<unknown, unknown>): Operation {
  return {
    name: field.name,
    root,
    args: field.args.map((arg) => ({ name: arg.name, type: String(arg.type) })),
    slots: field.args.flatMap((arg) => slotsOf(arg, [])),
    returns: getNamedType(field.type),
    fill: (ids) => Object.fromEntries(field.args.flatMap((arg) => given(arg, [], ids))),
  };
}

function slotsOf(input: GraphQLArgument | GraphQLInputField, above: readonly string[]): Slot[] {
  const type = getNamedType(input.type);
  const path = [...above, input.name];
  if (isInputObjectType(type))
    return above.length > 2 ? [] : Object.values(type.getFields()).flatMap((field) => slotsOf(field, path));
  if (type.name === 'ID') return [{ path, kind: input.name === 'after' ? 'place' : 'id' }];
  const looksFor = /^(search|view|action|status)$/.test(input.name) && above.at(-1) !== 'input';
  return looksFor && type.name === 'String' ? [{ path, kind: 'text' }] : [];
}

const SAMPLES: Record<string, unknown> = {
  email: 'nobody@example.org',
  adminEmail: 'nobody@example.org',
  password: 'a long enough word',
  primaryColour: '#123456',
  outcome: 'acceptPrice',
  decision: 'approve',
  roles: ['analyst'],
  scopes: ['documents:read'],
  slug: 'nobodys-space',
  currency: 'EUR',
  blueprint: 'standard',
  key: 'match.price.tolerancePercent',
};

function given(
  input: GraphQLArgument | GraphQLInputField,
  above: readonly string[],
  ids: (slot: readonly string[]) => string | undefined,
): [string, unknown][] {
  const path = [...above, input.name];
  const type = getNamedType(input.type);
  if (type.name === 'ID') {
    const id = isNonNullType(input.type) || path[0] === 'input' ? ids(path) : undefined;
    return id === undefined ? [] : [[input.name, id]];
  }
  const wanted = isNonNullType(input.type) || (isInputObjectType(type) && above.length === 0);
  return wanted ? [[input.name, sample(input.type, path, ids)]] : [];
}

function sample(
  type: GraphQLInputType,
  path: readonly string[],
  ids: (slot: readonly string[]) => string | undefined,
): unknown {
  const name = path.at(-1)!;
  if (name in SAMPLES) return SAMPLES[name];
  const bare = getNullableType(type);
  if (isListType(bare)) return [sample(bare.ofType, path, ids)];
  const named = getNamedType(type);
  if (isInputObjectType(named))
    return Object.fromEntries(Object.values(named.getFields()).flatMap((field) => given(field, path, ids)));
  if (isEnumType(named)) return named.getValues()[0]!.name;
  return { Int: 1, Boolean: false, Float: 1, Decimal: '1', JSON: {}, ID: ids(path) }[named.name] ?? 'Some words';
}

/** Everything that can be read of a type without arguments, to a depth. */
export function selectionOf(schema: GraphQLSchema, type: GraphQLNamedType, depth: number): string {
  if (!isCompositeType(type)) return '';
  if (isAbstractType(type)) {
    const members = schema
      .getPossibleTypes(type)
      .map((member) => `... on ${member.name} ${selectionOf(schema, member, depth) || '{ __typename }'}`);
    return `{ __typename ${members.join(' ')} }`;
  }
  const fields = Object.values(type.getFields()).flatMap((field) => {
    if (field.args.some((arg) => isNonNullType(arg.type) && arg.defaultValue === undefined)) return [];
    const inner = getNamedType(field.type);
    if (!isCompositeType(inner)) return [field.name];
    return depth > 1 && (isObjectType(inner) || isUnionType(inner))
      ? [`${field.name} ${selectionOf(schema, inner, depth - 1)}`]
      : [];
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** One document that calls an operation once for each set of arguments. */
export function documentOf(
  schema: GraphQLSchema,
  operation: Operation,
  calls: readonly Record<string, unknown>[],
  depth: number,
): { query: string; variables: Record<string, unknown> } {
  const selection = selectionOf(schema, operation.returns, depth);
  const variables: Record<string, unknown> = {};
  const heads: string[] = [];
  const fields = calls.map((args, index) => {
    const passed = operation.args.filter((arg) => arg.name in args);
    for (const arg of passed) {
      variables[`v${index}_${arg.name}`] = args[arg.name];
      heads.push(`$v${index}_${arg.name}: ${arg.type}`);
    }
    const list = passed.map((arg) => `${arg.name}: $v${index}_${arg.name}`).join(', ');
    return `a${index}: ${operation.name}${list ? `(${list})` : ''}${selection ? ' { ...S }' : ''}`;
  });
  const fragment = selection ? ` fragment S on ${operation.returns.name} ${selection}` : '';
  return {
    query: `${operation.root}${heads.length ? `(${heads.join(', ')})` : ''} { ${fields.join(' ')} }${fragment}`,
    variables,
  };
}

export { buildSchema };
