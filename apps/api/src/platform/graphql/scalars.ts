import { isDecimalText } from '@clearhold/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import GraphQLJSON from 'graphql-type-json';

const refuse = (what: string, value: unknown): never => {
  throw new GraphQLError(`${what}: ${JSON.stringify(value)?.slice(0, 60)}`, { extensions: { code: 'BAD_USER_INPUT' } });
};

const instant = (value: unknown): Date => {
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? new Date(value) : undefined;
  return at && !Number.isNaN(at.getTime()) ? at : refuse('not an instant (ISO 8601 in UTC)', value);
};
const day = (value: unknown): string =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) ? value : refuse('not a date (YYYY-MM-DD)', value);
const exact = (value: unknown): string =>
  typeof value === 'string' && isDecimalText(value) ? value : refuse('not a decimal text', value);

const text = (parse: (value: unknown) => unknown) => (node: { kind: string; value?: unknown }) =>
  node.kind === Kind.STRING ? parse(node.value) : refuse('text is expected', node.kind);

export const scalars = {
  DateTime: new GraphQLScalarType({
    name: 'DateTime',
    serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
    parseValue: instant,
    parseLiteral: text(instant),
  }),
  Date: new GraphQLScalarType({
    name: 'Date',
    serialize: (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : String(value).slice(0, 10)),
    parseValue: day,
    parseLiteral: text(day),
  }),
  Decimal: new GraphQLScalarType({ name: 'Decimal', serialize: String, parseValue: exact, parseLiteral: text(exact) }),
  JSON: GraphQLJSON,
};
