/** What a new tenant is made from, as it is typed. */
export interface TenantDraft {
  name: string;
  slug: string;
  country: string | null;
  currency: string | null;
  locale: string | null;
  timeZone: string | null;
  blueprint: string | null;
  primaryColour: string;
  adminName: string;
  adminEmail: string;
}

export const EMPTY_DRAFT: TenantDraft = {
  name: '',
  slug: '',
  country: null,
  currency: null,
  locale: null,
  timeZone: null,
  blueprint: null,
  primaryColour: '',
  adminName: '',
  adminEmail: '',
};

// Legal forms say nothing in an address.
const FORMS =
  /\b(gmbh|ag|kg|se|ltd|limited|inc|llc|plc|as|asa|ab|oy|bv|b\.v|nv|sa|sarl|srl|spa|s\.r\.o|a\.s|sp z o\.o)\b\.?/gi;
const LETTERS: Record<string, string> = { ß: 'ss', ø: 'o', æ: 'ae', å: 'a', ł: 'l', đ: 'd', þ: 'th', œ: 'oe' };

/** A short name for an address from a company's name: one DNS label of at most 40 letters, empty where nothing fits. */
export function slugFrom(name: string): string {
  const plain = name
    .toLowerCase()
    .replace(/[ßøæåłđþœ]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
  const words = plain.replace(FORMS, ' ').match(/[a-z0-9]+/g) ?? [];
  return words
    .join('-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/(?<!-)-+$/, '');
}

/** What is wrong with a short name, in words; nothing when it can be tried. Whether it is free the API says for sure. */
export function slugFault(slug: string, taken: readonly string[]): string | undefined {
  if (slug === '') return undefined;
  if (!/^[a-z]/.test(slug)) return 'Begin with a letter.';
  if (/[^a-z0-9-]/.test(slug)) return 'Use lower-case letters, digits and hyphens.';
  if (slug.endsWith('-') || slug.includes('--')) return 'Hyphens stand single, between letters or digits.';
  if (slug.length < 2 || slug.length > 40) return '2 to 40 letters.';
  return taken.includes(slug) ? 'One of your tenants has it already. Choose another.' : undefined;
}

/** What is still missing, as the names of its fields. */
export function missing(draft: TenantDraft): string[] {
  const named: [unknown, string][] = [
    [draft.name.trim().length >= 2, 'name'],
    [draft.slug, 'short name'],
    [draft.currency, 'currency'],
    [draft.locale, 'language'],
    [draft.timeZone, 'time zone'],
    [draft.blueprint, 'blueprint'],
    [draft.adminName.trim().length >= 2, 'administrator’s name'],
    [draft.adminEmail.includes('@'), 'administrator’s e-mail'],
  ];
  return named.filter(([given]) => !given).map(([, name]) => name);
}

/** The portal's likely address: beside this console's own, where the partner's name begins its host. */
export function portalAddress(slug: string, partnerSlug: string, host: string): string | undefined {
  return slug && host.startsWith(`${partnerSlug}.`) ? `${slug}${host.slice(partnerSlug.length)}` : undefined;
}
