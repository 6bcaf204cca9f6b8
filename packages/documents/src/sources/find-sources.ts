import { isSameValue } from './same-value.ts';
import { type HintedList, type Hints, isAt, type Leaf, type Scope } from './scope.ts';

/** Fields by their path in the canonical document, `lines[0].net`, with the value that says them. */
export type Found = Map<string, Leaf>;

/**
 * Where the fields of a canonical document stand in the text it was read from. A field is only ever found where its own
 * value is written: at the places its syntax has for it, else where nothing but it says the same. What would take too
 * many comparisons is left without places.
 */
export async function findSources(canonical: object, scope: Scope, hints: Hints): Promise<Found> {
  const search = new Search();
  const found: Found = new Map();
  for (const [key, value] of Object.entries(canonical))
    for (const part of partsOf(value)) {
      search.add({ [key]: part.members }, scope, hints, found, part.from);
      await new Promise((next) => setImmediate(next));
    }
  return found;
}

/** Members of a long list that are looked for before others get their turn. */
const AT_ONCE = 50;

function partsOf(value: unknown): { members: unknown; from: number }[] {
  if (!Array.isArray(value)) return [{ members: value, from: 0 }];
  const starts = Array.from({ length: Math.ceil(value.length / AT_ONCE) }, (_, part) => part * AT_ONCE);
  return starts.map((from) => ({ members: value.slice(from, from + AT_ONCE), from }));
}

type Members = Readonly<Record<string, unknown>>;
/** The scope of an object, and those it lies in, the innermost first. */
type Scopes = readonly [Scope, ...Scope[]];

// What the reader says of the document, not the document of itself.
const OWN = new Set(['kind', 'status']);
// Numbers may be the same by chance, words hardly.
const UNMISTAKABLE = /^(?=.*\p{L}).{4}/su;
/** Lines stand in order nearly always: no more than these are looked through for a better one. */
const LOOKED_AT = 12;
/** A scope that says this part of a member is the member's. */
const ENOUGH = 0.8;
/** An invoice of a thousand lines takes a twentieth of this. */
const COMPARISONS_MAX = 400_000;

class Search {
  #left = COMPARISONS_MAX;
  #from = 0;
  /** Rows of the document's own lists that are some member's already. */
  readonly #taken = new Set<Scope>();
  readonly #named = new WeakMap<Scope, Map<string, Leaf[]>>();

  /** Adds what is found of a document's members; `from` is the number of the first one where they are part of a list. */
  add(members: Members, scope: Scope, hints: Hints, found: Found, from: number): void {
    this.#from = from;
    this.#members(members, [scope], hints, '', found, '');
  }

  #in(members: Members, scopes: Scopes, hints: Hints, prefix: string): Found {
    const found: Found = new Map();
    this.#members(members, scopes, hints, prefix, found, '');
    return found;
  }

  #members(members: Members, scopes: Scopes, hints: Hints, prefix: string, found: Found, below: string): void {
    for (const [key, value] of Object.entries(members)) {
      const field = below + key;
      if (typeof value === 'string' && !OWN.has(prefix + field)) {
        const leaf = this.#leafFor(field, value, scopes, hints);
        if (leaf) found.set(prefix + field, leaf);
      } else if (Array.isArray(value)) this.#list(value, hints.lists[field], scopes, prefix + field, found);
      else if (isMembers(value)) this.#members(value, scopes, hints, prefix, found, `${field}.`);
    }
  }

  #leafFor(field: string, value: string, scopes: Scopes, hints: Hints): Leaf | undefined {
    if (value === '') return undefined;
    // What holds for a line may be said above all lines, and what holds for all in one of the rows below.
    for (const around of [scopes, scopes[0].scopes])
      for (const hint of hints.fields[field] ?? [])
        for (const scope of around) {
          const leaf = this.#candidates(scope, hint).find((one) => this.#spend() && fits(one, hint, value));
          if (leaf) return leaf;
        }
    if (!UNMISTAKABLE.test(value)) return undefined;
    const [only, ...others] = scopes[0].leaves.filter((one) => this.#spend() && one.value === value);
    return others.length === 0 ? only : undefined;
  }

  // Members may have been left out or put in another order: each takes the scope, of those that are left, that says most of it.
  #list(members: readonly unknown[], list: HintedList | undefined, scopes: Scopes, path: string, found: Found): void {
    if (!list) return;
    const isWithin = scopes.length > 1;
    const left = scopes[0].scopes.filter((scope) => list.at.includes(scope.name) && !this.#taken.has(scope));
    for (const [at, member] of members.entries()) {
      const index = at + (isWithin ? 0 : this.#from);
      if (!isMembers(member) || left.length === 0) continue;
      const best = this.#bestOf(left.slice(0, LOOKED_AT), member, scopes, list.hints, `${path}[${index}].`);
      if (!best) continue;
      if (!isWithin) this.#taken.add(left[best.at] as Scope);
      left.splice(best.at, 1);
      for (const [field, leaf] of best.own) found.set(field, leaf);
    }
  }

  #bestOf(
    candidates: readonly Scope[],
    member: Members,
    scopes: Scopes,
    hints: Hints,
    prefix: string,
  ): { at: number; own: Found } | undefined {
    const enough = countTexts(member) * ENOUGH;
    let best: { at: number; own: Found } | undefined;
    for (const [at, scope] of candidates.entries()) {
      const own = this.#in(member, [scope, ...scopes], hints, prefix);
      if (own.size > (best?.own.size ?? 0)) best = { at, own };
      if (own.size >= enough) break;
    }
    return best;
  }

  #candidates(scope: Scope, hint: string): readonly Leaf[] {
    let named = this.#named.get(scope);
    if (!named) {
      named = byName(scope.leaves);
      this.#named.set(scope, named);
    }
    return named.get(lastStep(hint.replace('%', ''))) ?? [];
  }

  #spend(): boolean {
    this.#left -= 1;
    return this.#left >= 0;
  }
}

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const lastStep = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

function byName(leaves: readonly Leaf[]): Map<string, Leaf[]> {
  const named = new Map<string, Leaf[]>();
  for (const leaf of leaves)
    for (const name of new Set([leaf.path, ...(leaf.aliases ?? [])].map(lastStep))) {
      const known = named.get(name);
      if (known) known.push(leaf);
      else named.set(name, [leaf]);
    }
  return named;
}

function countTexts(members: Members): number {
  let count = 0;
  for (const value of Object.values(members)) {
    if (typeof value === 'string') count += 1;
    else if (isMembers(value)) count += countTexts(value);
  }
  return count;
}

function fits(leaf: Leaf, hint: string, value: string): boolean {
  const hasImpliedDecimals = hint.endsWith('%');
  const path = hasImpliedDecimals ? hint.slice(0, -1) : hint;
  if (!isAt(leaf.path, path) && !leaf.aliases?.includes(path)) return false;
  return isSameValue(value, leaf.value, hasImpliedDecimals);
}
