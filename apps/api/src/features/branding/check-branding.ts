import type { Refusal } from '@clearhold/kernel';
import { FAMILIES, isTypeface } from '@clearhold/ui/theme';
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
  readonly logoDark?: string | null;
  readonly favicon?: string | null;
  readonly typeface?: string | null;
  readonly helpUrl?: string | null;
  readonly imprintUrl?: string | null;
  readonly privacyUrl?: string | null;
  readonly mailFooter?: string | null;
  readonly locked?: readonly string[] | null;
  readonly expectedVersion?: number | null;
}

const COLOUR = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i;
// Line ends and other controls could begin a header of their own; the rest would need quoting in an address header.
const isLine = (text: string, most: number) =>
  text.trim().length > 0 && text.length <= most && !/[\p{Cc}\p{Cf}\u2028\u2029]/u.test(text);
const isSender = (text: string) => isLine(text, 70) && !/[<>@",;:\\[\]()]/.test(text);

type No = (field: keyof BrandingInput, message: string, hint?: string) => Refusal;

/** What stands against a brand; absent fields stay as they are. */
export function checkBranding(input: BrandingInput): Refusal | undefined {
  const no: No = (field, message, hint) => ({
    code: 'BRAND_INVALID',
    message,
    hint,
    path: `input.${field}`,
  });
  const { name, productName, primaryColour, senderName, senderAddress, supportEmail } = input;
  if (name != null && !isLine(name, 100)) return no('name', 'A name of 1 to 100 letters in one line is needed.');
  if (productName && !isLine(productName, 60))
    return no('productName', 'A product name has 60 letters in one line at most.');
  if (primaryColour && !COLOUR.test(primaryColour.trim()))
    return no('primaryColour', 'This is not a colour.', 'Such as #1f6feb.');
  if (senderName != null && !isSender(senderName))
    return no('senderName', 'This cannot stand as a sender.', 'Letters, digits and spaces in one line, 70 at most.');
  if (senderAddress != null && !isAddress(senderAddress))
    return no('senderAddress', 'This is not an e-mail address.', 'One address, such as ap@example.com.');
  if (supportEmail && !isAddress(supportEmail))
    return no('supportEmail', 'This is not an e-mail address.', 'One address, such as help@example.com, or nothing.');
  return checkPictures(input) ?? checkLinks(input, no) ?? checkWords(input, no);
}

function checkPictures(input: BrandingInput): Refusal | undefined {
  for (const field of ['logo', 'logoDark', 'favicon'] as const) {
    const fault = input[field] ? checkLogo(input[field]) : undefined;
    if (fault) return { ...fault, path: `input.${field}` };
  }
  return undefined;
}

// A page of a brand sends people nowhere but to an encrypted address.
const isLink = (text: string) =>
  text.length <= 300 && /^https:\/\/[^\s<>"'`\\]+$/.test(text) && URL.canParse(text) && !new URL(text).username;

function checkLinks(input: BrandingInput, no: No): Refusal | undefined {
  const wrong = (['helpUrl', 'imprintUrl', 'privacyUrl'] as const).find((field) => {
    const text = input[field]?.trim();
    return text && !isLink(text);
  });
  return (
    wrong && no(wrong, 'This is not an address of a page.', 'Such as https://www.example.com/imprint, or nothing.')
  );
}

const MAIL_FOOTER_MOST = 1000;

function checkWords({ typeface, mailFooter }: BrandingInput, no: No): Refusal | undefined {
  if (typeface && !isTypeface(typeface))
    return no('typeface', 'There is no such typeface.', `One of ${Object.keys(FAMILIES).join(', ')}.`);
  if (mailFooter && (mailFooter.length > MAIL_FOOTER_MOST || /[^\P{C}\n\r]/u.test(mailFooter)))
    return no('mailFooter', 'A mail’s footer is plain text of 1,000 letters at most.');
  return undefined;
}
