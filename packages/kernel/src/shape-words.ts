/** What a schema says of a value that does not fit it: the parts of a zod issue that tell what was expected. */
export interface Misfit {
  readonly code?: string | undefined;
  readonly input?: unknown;
  readonly expected?: unknown;
  readonly origin?: string | undefined;
  readonly minimum?: unknown;
  readonly maximum?: unknown;
  readonly inclusive?: boolean | undefined;
  readonly values?: readonly unknown[] | undefined;
  readonly options?: readonly unknown[] | undefined;
  readonly keys?: readonly unknown[] | undefined;
  readonly divisor?: unknown;
  readonly format?: string | undefined;
  readonly errors?: ReadonlyArray<ReadonlyArray<{ path: readonly PropertyKey[]; message?: string }>> | undefined;
}

/**
 * What is wrong with a value, in the product's words, without its place and without a full stop: “at least one letter is
 * needed”. Given to a parse as `{ error: shapeWords }`; where a schema has words of its own, those stay.
 */
export function shapeWords(misfit: Misfit): string {
  const { code, input, values = [], options = [], keys = [] } = misfit;
  switch (code) {
    case 'invalid_type':
      return input === undefined
        ? 'this is missing'
        : `${KINDS[String(misfit.expected)] ?? 'something else'} is expected`;
    case 'too_small':
      return least(misfit);
    case 'too_big':
      return most(misfit);
    case 'invalid_value':
      return `${oneOf(values)} is expected`;
    case 'unrecognized_keys':
      return `there is no field ${listed(keys)} here`;
    case 'not_multiple_of':
      return `a multiple of ${String(misfit.divisor)} is expected`;
    case 'invalid_format':
      return FORMATS[misfit.format ?? ''] ?? 'this is not written as it has to be';
    case 'invalid_union':
      return options.length > 0 ? `${oneOf(options)} is expected` : nearest(misfit.errors ?? []);
    default:
      return 'this cannot stand here';
  }
}

const KINDS: Readonly<Record<string, string>> = {
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a group of named fields',
  record: 'a group of named fields',
  null: 'nothing',
};
const FORMATS: Readonly<Record<string, string>> = {
  email: 'an e-mail address is expected',
  url: 'an address such as https://example.com is expected',
  uuid: 'an id is expected',
  date: 'a day such as 2026-01-31 is expected',
  datetime: 'a time such as 2026-01-31T09:00:00Z is expected',
};
const MOST_NAMED = 12;

function least({ origin, minimum, inclusive = true }: Misfit): string {
  const n = String(minimum);
  if (origin === 'string') return n === '1' ? 'at least one letter is needed' : `at least ${n} letters are needed`;
  if (origin === 'array' || origin === 'set')
    return n === '1' ? 'at least one entry is needed' : `at least ${n} entries are needed`;
  return inclusive ? `at least ${n} is needed` : `more than ${n} is needed`;
}

function most({ origin, maximum, inclusive = true }: Misfit): string {
  const n = String(maximum);
  if (origin === 'string') return `at most ${n} letters may stand here`;
  if (origin === 'array' || origin === 'set') return `at most ${n} entries may stand here`;
  return inclusive ? `at most ${n} is possible` : `less than ${n} is possible`;
}

const listed = (values: readonly unknown[]): string => {
  const shown = values.slice(0, MOST_NAMED).map(String).join(', ');
  return values.length > MOST_NAMED ? `${shown} …` : shown;
};
const oneOf = (values: readonly unknown[]): string => (values.length > 1 ? `one of ${listed(values)}` : listed(values));

// Of several ways to write a thing the one that was meant has its faults inside; the others differ in their whole kind.
function nearest(ways: NonNullable<Misfit['errors']>): string {
  const [meant] = ways
    .filter((issues) => issues.some(({ path }) => path.length > 0))
    .sort((a, b) => a.length - b.length);
  const inside = meant?.find(({ path }) => path.length > 0);
  if (inside) return `${inside.path.join('.')}: ${inside.message ?? ''}`;
  const said = [...new Set(ways.flatMap((issues) => issues.map(({ message }) => message ?? '')).filter(Boolean))];
  return said.length > 0 ? said.slice(0, 4).join(', or ') : 'this cannot stand here';
}
