import { pairsOf, pairText, ROLE_NAMES, type Role, type RoleBook, type RoleDefinition } from '@clearhold/access';

/** A role as it is being written. */
export interface RoleDraft {
  readonly key: string;
  readonly title: string;
  readonly words: string;
  readonly from: readonly Role[];
  /** Rights of `from` that are left out, and further ones, as definitions have them. */
  readonly without: ReadonlySet<string>;
  readonly with: ReadonlySet<string>;
  readonly off: boolean;
}

/** The rights that roles of the platform have, as texts. */
export const textsOf = (book: RoleBook, roles: readonly string[]): Set<string> =>
  new Set(roles.flatMap((role) => pairsOf(book.get(role)?.permits ?? []).map(pairText)));

/** A role of the book, ready to be changed. */
export function draftOf(book: RoleBook, key: string, definition: RoleDefinition | null): RoleDraft {
  const from = definition?.from ?? [];
  const known = textsOf(book, from);
  const has = textsOf(book, [key]);
  const isOwn = from.length > 0;
  return {
    key,
    title: book.titleOf(key),
    words: book.get(key)?.words ?? '',
    from,
    without: new Set(isOwn ? [...known].filter((text) => !has.has(text)) : []),
    with: new Set(isOwn ? [...has].filter((text) => !known.has(text)) : []),
    off: definition?.off ?? false,
  };
}

/** A new role that may what `from` may. */
export const newDraft = (from: readonly Role[] = []): RoleDraft => ({
  ...{ key: '', title: '', words: '', from, off: false },
  ...{ without: new Set<string>(), with: new Set<string>() },
});

/** The draft with a right given or taken. */
export function withRight(draft: RoleDraft, book: RoleBook, text: string, on: boolean): RoleDraft {
  const isTaken = textsOf(book, draft.from).has(text);
  const side = isTaken ? 'without' : 'with';
  const next = new Set(draft[side]);
  if (on === isTaken) next.delete(text);
  else next.add(text);
  return { ...draft, [side]: next };
}

/** The draft taking from other roles: what was left out or added stays so far as it means anything. */
export function takingFrom(draft: RoleDraft, book: RoleBook, from: readonly Role[]): RoleDraft {
  const known = textsOf(book, from);
  const kept = (texts: ReadonlySet<string>, isThere: boolean) =>
    new Set([...texts].filter((text) => known.has(text) === isThere));
  const ordered = ROLE_NAMES.filter((role) => from.includes(role));
  return { ...draft, from: ordered, without: kept(draft.without, true), with: kept(draft.with, false) };
}

/** Whether the drafted role has a right. */
export const hasRight = (draft: RoleDraft, book: RoleBook, text: string): boolean =>
  textsOf(book, draft.from).has(text) ? !draft.without.has(text) : draft.with.has(text);

/** What policy is told about the role. */
export function definitionOf(draft: RoleDraft, isPlatform: boolean): RoleDefinition {
  const title = draft.title.trim();
  const words = draft.words.trim();
  const named = { ...(title ? { title } : {}), ...(words ? { words } : {}), ...(draft.off ? { off: true } : {}) };
  if (isPlatform) return named;
  const list = (texts: ReadonlySet<string>) => [...texts].sort();
  return {
    ...named,
    from: draft.from,
    ...(draft.without.size ? { without: list(draft.without) } : {}),
    ...(draft.with.size ? { with: list(draft.with) } : {}),
  };
}

/** A key from a title: `Junior approver` gives `junior-approver`; one that is taken gets a number. */
export function keyFor(title: string, taken: (key: string) => boolean): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const base =
    plain
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^[^a-z]+|-+$/g, '')
      .slice(0, 34) || 'role';
  const free = [base.length > 1 ? base : `${base}-role`, ...Array.from({ length: 50 }, (_, at) => `${base}-${at + 2}`)];
  return free.find((key) => key !== 'default' && !taken(key)) ?? `${base}-x`;
}
