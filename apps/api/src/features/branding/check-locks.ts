import type { Refusal } from '@clearhold/kernel';
import type { Brand } from '../../platform/brand/read-brand.ts';
import { INHERITED, isInherited } from '../../platform/brand/wear.ts';
import type { Place } from '../tenancy/index.ts';
import type { BrandingInput } from './check-branding.ts';

/** What the partner's locks stand against, and who may lock what. */
export function checkLocks(input: BrandingInput, before: Brand, kind: Place['kind']): Refusal | undefined {
  const no = (field: keyof BrandingInput, message: string, hint: string): Refusal => ({
    ...{ code: 'BRAND_LOCKED', message, hint },
    path: `input.${field}`,
  });
  const held = before.lockedAbove.find((field) => input[field]);
  if (held) return no(held, `${before.aboveName} keeps this the same for all its tenants.`, 'Ask them to change it.');
  if (!input.locked?.length) return undefined;
  if (kind !== 'partner') return no('locked', 'Only a partner keeps fields for its tenants.', 'Leave it out.');
  const unknown = input.locked.find((field) => !isInherited(field));
  if (unknown) return no('locked', `“${unknown}” is no field that tenants inherit.`, `One of ${INHERITED.join(', ')}.`);
  return undefined;
}
