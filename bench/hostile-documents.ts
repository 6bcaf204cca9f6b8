/** A document that asks for far more than it says, or tries the reader. */
export interface Hostile {
  readonly name: string;
  readonly query: string;
  /** How often it stands in one batch; not a batch where absent. */
  readonly batch?: number;
}

const nested = (depth: number) =>
  `{ cases { edges { node { ${'invoice { cases { '.repeat(depth)} id ${'} }'.repeat(depth)} } } } }`;
const aliases = (count: number, field = 'cases { totalCount }') =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: ${field}`).join(' ')} }`;
const many = (count: number, part: string) => Array.from({ length: count }, () => part).join(' ');
// Few characters, wide lists: 200 cases, each with its invoice's cases, each with all that these have.
const fan = (inner: string) =>
  `{ cases(first: 200) { edges { node { exceptions { type { name } } comments { text } invoice { exceptions { type { name } } cases { ${inner} } } } } } }`;
const bomb = (levels: number) =>
  `{ cases { edges { node { ...F0 } } } } ${Array.from({ length: levels }, (_, n) => `fragment F${n} on Case { ${n + 1 < levels ? `invoice { cases { ...F${n + 1} } } other${n}: invoice { cases { ...F${n + 1} } }` : 'id'} }`).join(' ')}`;
const ring = (size: number) =>
  `{ cases { edges { node { ...R0 } } } } ${Array.from({ length: size }, (_, n) => `fragment R${n} on Case { id ...R${(n + 1) % size} }`).join(' ')}`;
const overlap = (count: number) =>
  `{ cases { edges { node { ${Array.from({ length: count }, (_, n) => `owner { name } ...O${n}`).join(' ')} } } } } ${Array.from({ length: count }, (_, n) => `fragment O${n} on Case { owner { name: email } }`).join(' ')}`;

/** Two hundred of them, of some twenty kinds, each kind in several sizes. */
export function hostileDocuments(): Hostile[] {
  const kinds: [string, (size: number) => Omit<Hostile, 'name'>, number[]][] = [
    ['deep', (n) => ({ query: nested(n) }), [6, 8, 12, 20, 40, 80, 120, 200, 400, 800, 2_000, 5_000]],
    [
      'deep in lists',
      (n) => ({
        query: `mutation { saveView(input: { name: "x", filter: ${'['.repeat(n)}${']'.repeat(n)} }) { __typename } }`,
      }),
      [2_100, 3_000, 5_000, 9_000],
    ],
    ['aliases', (n) => ({ query: aliases(n) }), [16, 20, 30, 50, 100, 200, 400, 800, 1_500, 3_000, 10_000]],
    ['aliases of a mutation', (n) => ({ query: `mutation ${aliases(n, 'ping')}` }), [16, 30, 100, 500, 2_000, 10_000]],
    [
      'aliases of sign-in',
      (n) => ({
        query: `mutation ${aliases(n, 'signIn(input: { email: "a@b.example", password: "x" }) { __typename }')}`,
      }),
      [16, 40, 100, 1_000],
    ],
    [
      'aliases within',
      (n) => ({
        query: `{ cases { edges { node { ${Array.from({ length: n }, (_, i) => `h${i}: history(first: 100) { text }`).join(' ')} } } } }`,
      }),
      [16, 30, 60, 120, 500],
    ],
    [
      'fan-out',
      (n) => ({
        query: fan(
          `exceptions { ${many(n, 'summary code line severity')} type { ${many(n, 'name description')} } } supplier { history { ${many(n, 'invoices')} } }`,
        ),
      }),
      [12, 16, 20, 30, 50, 80, 120],
    ],
    [
      'fan-out by pages',
      (n) => ({
        query: `{ cases(first: ${n}) { edges { node { invoice { cases { invoice { cases { invoice { cases { id } } } } } } } } } }`,
      }),
      [200, 1_000, 100_000],
    ],
    ['words', (n) => ({ query: `{ cases { ${many(n, 'totalCount')} } }` }), [2_100, 3_000, 5_000, 10_000, 20_000]],
    ['commas', (n) => ({ query: `{ cases { ${'totalCount,'.repeat(n)} } }` }), [2_100, 4_000, 9_000]],
    ['fragment bomb', (n) => ({ query: bomb(n) }), [5, 6, 8, 10, 12, 16, 20, 30, 60]],
    ['fragment ring', (n) => ({ query: ring(n) }), [1, 2, 3, 5, 10, 50, 200]],
    ['overlapping fields', (n) => ({ query: overlap(n) }), [2, 5, 10, 20, 40, 80, 150]],
    [
      'unused fragments',
      (n) => ({
        query: `{ me { locale } } ${Array.from({ length: n }, (_, i) => `fragment U${i} on Case { id }`).join(' ')}`,
      }),
      [1, 10, 100, 280],
    ],
    [
      'directives',
      (n) => ({ query: `{ me { locale ${many(n, '@include(if: true)')} } }` }),
      [21, 30, 60, 120, 240, 1_000],
    ],
    [
      'unknown directives',
      (n) => ({ query: `{ me { locale ${Array.from({ length: n }, (_, i) => `@d${i}`).join(' ')} } }` }),
      [1, 5, 20, 100, 500, 1_900],
    ],
    ['skips', (n) => ({ query: `{ ${many(n, '... @skip(if: true) { me { locale } }')} }` }), [21, 40, 90, 150]],
    [
      'introspection',
      (n) => ({ query: `{ ${many(n, '__schema { types { name fields { name type { name ofType { name } } } } }')} }` }),
      [1, 2, 5, 20],
    ],
    [
      'introspection by type',
      (n) => ({
        query: `{ __type(name: "Case") { fields { name ${'type { ofType '.repeat(n)}{ name }${' }'.repeat(n)} } } }`,
      }),
      [1, 3, 8],
    ],
    [
      'guesses',
      (n) => ({ query: `{ ${Array.from({ length: n }, (_, i) => `case${i}`).join(' ')} }` }),
      [1, 5, 50, 500],
    ],
    ['batch', (n) => ({ query: '{ me { locale } }', batch: n }), [1, 2, 10, 100, 1_000]],
    [
      'operations',
      (n) => ({ query: Array.from({ length: n }, (_, i) => `query Q${i} { me { locale } }`).join(' ') }),
      [2, 10, 100, 350],
    ],
    [
      'variables',
      (n) => ({ query: `query(${Array.from({ length: n }, (_, i) => `$v${i}: ID!`).join(' ')}) { me { locale } }` }),
      [1, 10, 100, 450],
    ],
    ['text', (n) => ({ query: `{ case(id: "${'a'.repeat(n)}) { id } }` }), [10, 1_000, 15_000]],
    ['comment', (n) => ({ query: `{ #${'x'.repeat(n)}` }), [10, 1_000, 18_000, 1_000_000]],
    ['braces', (n) => ({ query: '{'.repeat(n) }), [1, 100, 1_500, 5_000, 100_000]],
    ['brackets', (n) => ({ query: `{ cases(filter: ${'{ a: '.repeat(n)}` }), [1, 100, 500, 5_000]],
    ['odd signs', (n) => ({ query: `{ me \u0000\ud800${'\uffff'.repeat(n)} }` }), [1, 100, 5_000]],
    ['subscription', (n) => ({ query: `subscription { changes { ${many(n, 'id')} } }` }), [1, 10, 500]],
    ['block text', (n) => ({ query: `{ case(id: """${'\\"""'.repeat(n)}) { id } }` }), [1, 1_000, 4_000]],
    ['numbers', (n) => ({ query: `{ cases(first: ${'9'.repeat(n)}) { totalCount } }` }), [11, 1_000, 15_000]],
    [
      'lists',
      (n) => ({ query: `{ cases(filter: { code: [${many(n, '"AP"')}] }) { totalCount } }` }),
      [2_000, 3_000, 8_000],
    ],
    ['wrong types', (n) => ({ query: `{ cases(first: "${n}") { totalCount } }` }), [1, 2, 3]],
    ['fields of nothing', (n) => ({ query: `{ me { ${many(n, 'locale { x }')} } }` }), [1, 20, 400]],
  ];
  const made = kinds.flatMap(([name, make, sizes]) =>
    sizes.map((size) => ({ name: `${name} ×${size}`, ...make(size) })),
  );
  const twice = made
    .slice(0, Math.max(0, 200 - made.length))
    .map((one) => ({ ...one, name: `${one.name} again`, query: `${one.query} ` }));
  return [...made, ...twice];
}
