import { isDecimalText } from '@clearhold/kernel';
import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import GraphQLJSON from 'graphql-type-json';

const refuse = (what: string, value: unknown): never => {
  throw new GraphQLError(`${what}: ${JSON.stringify(value)?.slice(0, 60)}`, { extensions: { code: 'BAD_USER_INPUT' } });
};

// Years that the database writes as four digits, whatever the zone.
const EARLIEST = Date.parse('0002-01-01T00:00:00Z');
const LATEST = Date.parse('9998-12-31T23:59:59.999Z');
const inReach = (at: number) => at >= EARLIEST && at <= LATEST;

const instant = (value: unknown): Date => {
  const at = typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
  return inReach(at) ? new Date(at) : refuse('not an instant (write it as 2026-01-31T08:00:00Z)', value);
};
const day = (value: unknown): string => {
  const fits = typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value);
  return fits ? value : refuse('not a date (write it as 2026-01-31)', value);
};
const isDay = (text: string): boolean => {
  const at = Date.parse(`${text}T00:00:00Z`);
  return inReach(at) && new Date(at).toISOString().startsWith(text);
};
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
