import type { RoleBook } from './role-book.ts';
import type { ScopeKind } from './roles.ts';

/** One role held by a person: in one business unit, or without `unitId` in the whole scope. */
export interface Grant {
  /** A key of the actor's role book; an unknown one gives nothing. */
  readonly role: string;
  readonly unitId?: string | null;
}

/** Who acts. The context says in which tenant; abilities say what may be done there. */
export interface Actor {
  readonly kind: 'person' | 'supplier' | 'apiKey' | 'system';
  /** The person, supplier contact or link, key, or worker. */
  readonly id: string;
  readonly scopeKind: ScopeKind;
  /** The id of the scope in which the actor acts: tenant, partner or platform. */
  readonly tenantId: string;
  /** Roles of a person that give him something; empty for every other kind. */
  readonly grants: readonly Grant[];
  /** All roles that a person was given, where some of them give nothing as things stand. */
  readonly given?: readonly Grant[];
  /** The roles that there are where he acts; those of the platform where absent. */
  readonly roles?: RoleBook;
  /** The supplier for whom a supplier actor stands. Without it a supplier may do nothing. */
  readonly supplierId?: string | null;
  /** The one case a signed link opens; without it all cases of the supplier. */
  readonly caseId?: string | null;
  /** Scopes of an API key, keys of `API_SCOPES`; unknown ones give nothing. */
  readonly scopes?: readonly string[];
  /** True for a partner's person who looks into a tenant, by act-as: he reads, whatever roles he holds elsewhere. */
  readonly isActing?: boolean;
}
