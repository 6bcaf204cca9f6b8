import { expect, test } from 'vitest';
import { changeOf, checkRoles, parseRole } from './role-request.ts';

const unit = '018f0000-0000-7000-8000-000000000001';
const units = new Map([[unit, 'Oslo']]);
const roles = (...texts: string[]) => texts.map(parseRole);

test('a role is read with or without its unit', () => {
  expect(roles('analyst', `buyer@${unit}`)).toEqual([
    { role: 'analyst', unitId: null },
    { role: 'buyer', unitId: unit },
  ]);
});

test('duties that finance keeps apart are refused for one person', () => {
  expect(checkRoles(roles('tenant-admin', 'approver'), 'tenant', units)).toMatchObject({ code: 'DUTIES_CONFLICT' });
  expect(checkRoles(roles(`approver@${unit}`, 'treasurer'), 'tenant', units)).toMatchObject({
    code: 'DUTIES_CONFLICT',
  });
});

test('duties that policy does not keep apart are let through', () => {
  expect(checkRoles(roles('buyer', 'receiver'), 'tenant', units)?.code).toBe('DUTIES_CONFLICT');
  expect(checkRoles(roles('buyer', 'receiver'), 'tenant', units, 'input.roles', ['order-approve'])).toBeUndefined();
});

test('a role of another level, an invented role and a foreign unit are refused', () => {
  expect(checkRoles(roles('partner-admin'), 'tenant', units)).toMatchObject({ code: 'ROLE_UNKNOWN' });
  expect(checkRoles(roles('constructor'), 'tenant', units)).toMatchObject({ code: 'ROLE_UNKNOWN' });
  expect(checkRoles(roles('analyst@018f0000-0000-7000-8000-000000000009'), 'tenant', units)).toMatchObject({
    code: 'UNIT_UNKNOWN',
  });
});

test('only what differs is given and taken', () => {
  const held = roles('analyst', `buyer@${unit}`);
  const { added, removed } = changeOf(held, roles('analyst', 'buyer', 'buyer'));
  expect(added).toEqual(roles('buyer'));
  expect(removed).toEqual(roles(`buyer@${unit}`));
});
