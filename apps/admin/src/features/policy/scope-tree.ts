import type { ScopeNode } from './documents.ts';

/** A scope with its depth in the tree, in the order in which the tree is read. */
export interface Placed {
  scope: ScopeNode;
  depth: number;
}

/** The scopes as a tree read from the top; what has no parent among them is a top of its own. */
export function placed(scopes: readonly ScopeNode[]): Placed[] {
  const known = new Set(scopes.map(({ id }) => id));
  const below = new Map<string, ScopeNode[]>();
  for (const scope of scopes) {
    const parent = scope.parentId && known.has(scope.parentId) ? scope.parentId : '';
    below.set(parent, [...(below.get(parent) ?? []), scope]);
  }
  const walk = (parent: string, depth: number): Placed[] =>
    (below.get(parent) ?? []).flatMap((scope) => [{ scope, depth }, ...walk(scope.id, depth + 1)]);
  return walk('', 0);
}

/** A scope and everything below it. */
export function branchOf(scopes: readonly ScopeNode[], id: string): ScopeNode[] {
  const root = scopes.find((scope) => scope.id === id);
  if (!root) return [];
  return [root, ...scopes.filter(({ parentId }) => parentId === id).flatMap((scope) => branchOf(scopes, scope.id))];
}

/** The kind of a scope in words. */
export const KIND_WORDS: Record<string, string> = {
  PLATFORM: 'Platform',
  PARTNER: 'Partner',
  TENANT: 'Tenant',
  UNIT: 'Business unit',
};
