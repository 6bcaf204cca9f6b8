/** Where an actor stands: the platform itself, one partner, or one tenant (with its business units). */
export type ScopeKind = 'platform' | 'partner' | 'tenant';

/** Where a role may be granted. A tenant role without a unit holds in the whole tenant. */
export type GrantScope = ScopeKind | 'unit';

/** A role as people see it. */
export interface RoleEntry {
  /** The name on screen. */
  readonly title: string;
  /** One sentence: what its holder does. */
  readonly words: string;
  /** The scope kinds at which it may be granted. */
  readonly scopes: readonly GrantScope[];
}

const TEAM: readonly GrantScope[] = ['tenant', 'unit'];

/** The catalogue of roles. Keys are stable: they stand in grants, playbooks and audit entries. */
export const ROLES = {
  'platform-operator': {
    title: 'Platform operator',
    words: 'Looks after partners, capacity and releases; sees no tenant’s business.',
    scopes: ['platform'],
  },
  'partner-admin': {
    title: 'Partner admin',
    words: 'Runs the service: tenants, brand, policy, and who works where.',
    scopes: ['partner'],
  },
  'partner-operator': {
    title: 'Partner operator',
    words: 'Onboards tenants from blueprints, sets policy, watches service levels.',
    scopes: ['partner'],
  },
  'tenant-admin': {
    title: 'Administrator',
    words: 'Looks after people, roles, keys, brand and connections; decides nothing about money.',
    scopes: TEAM,
  },
  analyst: {
    title: 'AP analyst',
    words: 'Works the queue: prepares cases, asks buyers, receivers and suppliers.',
    scopes: TEAM,
  },
  approver: {
    title: 'Approver',
    words: 'Approves and releases within authority; never own work.',
    scopes: TEAM,
  },
  controller: {
    title: 'Controller',
    words: 'Approves, overrides with a reason, owns policy, reads the log.',
    scopes: TEAM,
  },
  buyer: {
    title: 'Buyer',
    words: 'Answers for orders, prices and terms.',
    scopes: TEAM,
  },
  receiver: {
    title: 'Receiver',
    words: 'Answers for what arrived and in which quantity.',
    scopes: TEAM,
  },
  treasurer: {
    title: 'Treasurer',
    words: 'Answers for payments; verifies suppliers’ bank accounts and approves changes to them.',
    scopes: TEAM,
  },
  auditor: {
    title: 'Auditor',
    words: 'Reads everything, verifies the log, exports evidence; changes nothing.',
    scopes: TEAM,
  },
} as const satisfies Record<string, RoleEntry>;
export type Role = keyof typeof ROLES;

/** All roles, in the catalogue's order. */
export const ROLE_NAMES = Object.keys(ROLES) as readonly Role[];

/** True for a name that stands in the catalogue. */
export function isRole(value: unknown): value is Role {
  return typeof value === 'string' && Object.hasOwn(ROLES, value);
}

/** The roles that may be granted at a scope kind, in the catalogue's order. */
export function rolesAt(scope: GrantScope): Role[] {
  return ROLE_NAMES.filter((role) => (ROLES[role].scopes as readonly GrantScope[]).includes(scope));
}

/** What an API key may be allowed; a key holds a list of these. */
export const API_SCOPES = {
  'documents:write': 'Send documents and have rejected ones read again',
  'documents:read': 'Read documents, their problems and exceptions',
  'events:write': 'Send events',
  'masterdata:write': 'Write suppliers, purchase orders and goods receipts',
  'masterdata:read': 'Read suppliers, purchase orders and goods receipts',
  'cases:read': 'Read cases, tasks, approvals and comments',
  'cases:write': 'Assign and update cases, add comments; never decide or release',
  'insights:read': 'Read figures',
  'audit:read': 'Read and export the audit log',
  'people:provision': 'Keep people and their roles as the company’s directory has them (SCIM)',
  'policy:read': 'Read policy, taxonomy, playbooks and brand, and plan policy files',
  'policy:write': 'Prepare and submit changes of policy and brand; never approve or publish',
  'blueprints:read': 'Read a partner’s blueprints, and plan blueprint files',
  'blueprints:write': 'Keep new versions of a partner’s blueprints; a tenant takes them up by its own policy',
} as const;
export type ApiScope = keyof typeof API_SCOPES;

const POLICY_SCOPES: readonly ApiScope[] = ['policy:read', 'policy:write'];

const BLUEPRINT_SCOPES: readonly ApiScope[] = ['blueprints:read', 'blueprints:write'];
const ON_PARTNER: readonly ApiScope[] = ['people:provision', ...POLICY_SCOPES, ...BLUEPRINT_SCOPES];
const ON_TENANT = (Object.keys(API_SCOPES) as ApiScope[]).filter((scope) => !BLUEPRINT_SCOPES.includes(scope));

/** The scopes that a key of such a space may hold, in the catalogue's order; the platform's own has no keys. */
export const apiScopesAt = (kind: ScopeKind): readonly ApiScope[] =>
  kind === 'tenant' ? ON_TENANT : kind === 'partner' ? ON_PARTNER : [];

/** True for a scope with which a partner's key works in the partner's tenants too. */
export const isPolicyScope = (scope: string): boolean => (POLICY_SCOPES as readonly string[]).includes(scope);

/** True for a scope that stands in the catalogue. */
export function isApiScope(value: unknown): value is ApiScope {
  return typeof value === 'string' && Object.hasOwn(API_SCOPES, value);
}
