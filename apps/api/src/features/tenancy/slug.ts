import type { Refusal } from '@clearhold/kernel';

// Names that pages, mails and people take for the house itself.
const RESERVED = new Set(
  'admin api app assets auth blog clearhold cdn dev docs help login localhost mail ns platform portal root smtp sso static status support test www'.split(
    ' ',
  ),
);

/** What stands against a name becoming part of a host; undefined when nothing does. A slug is one DNS label (RFC 1123). */
export function checkSlug(slug: string): Refusal | undefined {
  const path = 'input.slug';
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(slug) || slug.length < 2 || slug.length > 40) {
    const hint = 'Use 2 to 40 lower-case letters, digits and single hyphens, beginning with a letter: acme-energy.';
    return { code: 'SLUG_INVALID', message: `"${slug.slice(0, 60)}" cannot be part of an address.`, hint, path };
  }
  if (RESERVED.has(slug) || slug.startsWith('xn-')) {
    return {
      code: 'SLUG_RESERVED',
      message: `The name "${slug}" is kept for the service itself.`,
      hint: 'Choose the client’s own name.',
      path,
    };
  }
  return undefined;
}
