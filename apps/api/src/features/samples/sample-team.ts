import type { Role } from '@clearhold/access';

/** Everybody whom a case may ask, one person a role, so that duties stay apart as they do at a real tenant. */
const TEAM: readonly { readonly name: string; readonly role: Role }[] = [
  { name: 'Sample Analyst', role: 'analyst' },
  { name: 'Sample Approver', role: 'approver' },
  { name: 'Sample Controller', role: 'controller' },
  { name: 'Sample Buyer', role: 'buyer' },
  { name: 'Sample Receiver', role: 'receiver' },
  { name: 'Sample Treasurer', role: 'treasurer' },
  { name: 'Sample Auditor', role: 'auditor' },
];

/** People who are made up, with addresses that lead nowhere. */
export const sampleTeam = (slug: string) =>
  TEAM.map(({ name, role }) => ({
    ...{ name, email: `${role}@${slug}.example`, roles: [role] },
    passwordGiven: false,
  }));
