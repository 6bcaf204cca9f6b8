import type { Refusal } from '@clearhold/kernel';
import { isAddress } from '../identity/index.ts';
import { checkLogo } from './logo.ts';

export interface BrandingInput {
  readonly name?: string | null;
  readonly productName?: string | null;
  readonly primaryColour?: string | null;
  readonly logo?: string | null;
  readonly senderName?: string | null;
  readonly senderAddress?: string | null;
  readonly supportEmail?: string | null;
  readonly expectedVersion?: number | null;
}

const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
// Line ends and other controls could begin a header of their own; the rest would need quoting in an address header.
const isLine = (text: string, most: number) =>
  text.trim().length > 0 && text.length <= most && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
const isSender = (text: string) => isLine(text, 70) && !/[<>@",;:\\[\]()]/.test(text);

/** What stands against a brand; absent fields stay as they are. */
export function checkBranding(input: BrandingInput): Refusal | undefined {
  const no = (field: keyof BrandingInput, message: string, hint?: string): Refusal => ({
    code: 'BRAND_INVALID',
    message,
    hint,
    path: `input.${field}`,
  });
  const { name, productName, primaryColour, logo, senderName, senderAddress, supportEmail } = input;
  if (name != null && !isLine(name, 100)) return no('name', 'A name of 1 to 100 letters in one line is needed.');
  if (productName && !isLine(productName, 60))
    return no('productName', 'A product name has 60 letters in one line at most.');
  if (primaryColour != null && !COLOUR.test(primaryColour.trim()))
    return no('primaryColour', 'This is not a colour.', 'Such as #1f6feb.');
  if (senderName != null && !isSender(senderName))
    return no('senderName', 'This cannot stand as a sender.', 'Letters, digits and spaces in one line, 70 at most.');
  if (senderAddress != null && !isAddress(senderAddress))
    return no('senderAddress', 'This is not an e-mail address.', 'One address, such as ap@example.com.');
  if (supportEmail && !isAddress(supportEmail))
    return no('supportEmail', 'This is not an e-mail address.', 'One address, such as help@example.com, or nothing.');
  return logo ? checkLogo(logo) : undefined;
}
