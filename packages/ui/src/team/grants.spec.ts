import { defineAbility, PLATFORM_ROLES } from '@clearhold/access';
import { describe, expect, it } from 'vitest';
import { conflicts, distinct, grantText, rolesToGive, sameGrants } from './grants.ts';

const at = (role: string, unitId: string | null = null) => ({ role, unitId });
const operator = defineAbility({
  kind: 'person',
  id: 'me',
  scopeKind: 'partner',
  tenantId: 'partner',
  grants: [{ role: 'partner-operator' }],
});

describe('rolesToGive', () => {
  it('lists what the person who asks may give, and what is held already without leave to give it', () => {
    const roles = rolesToGive(operator, PLATFORM_ROLES, 'tenant', 'someone', [at('approver')]);
    expect(roles).toEqual([
      { role: 'tenant-admin', may: true },
      { role: 'approver', may: false },
    ]);
  });

  it('gives nobody a role of his own', () => {
    expect(rolesToGive(operator, PLATFORM_ROLES, 'tenant', 'me', [])).toEqual([]);
  });
});

describe('grants', () => {
  it('are written with their unit, and compared whatever their order', () => {
    expect(grantText(at('analyst', 'u1'))).toBe('analyst@u1');
    expect(sameGrants([at('a'), at('b', 'u')], [at('b', 'u'), at('a'), at('a')])).toBe(true);
    expect(distinct([at('a'), at('a'), at('a', 'u')])).toHaveLength(2);
  });

  it('that bring together what is kept apart are refused in words', () => {
    const [first] = conflicts([at('tenant-admin'), at('approver')]);
    expect(first?.message).toMatch(/Administrator → gives out roles; Approver → approves invoices/);
  });
});
