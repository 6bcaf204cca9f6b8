/** The fields that a tenant wears as its partner has them, until it says something itself and where the partner lets it. */
export const INHERITED = [
  'productName',
  'primaryColour',
  'logo',
  'logoDark',
  'favicon',
  'typeface',
  'supportEmail',
  'helpUrl',
  'imprintUrl',
  'privacyUrl',
  'mailFooter',
] as const;
export type InheritedField = (typeof INHERITED)[number];
export const isInherited = (field: string): field is InheritedField => INHERITED.some((one) => one === field);

/** What one space says about its looks; null where it says nothing. */
export type Said = { readonly [field in InheritedField]: string | null } & { readonly locked: readonly string[] };

/** What a space wears, and which of it is its partner's. */
export interface Worn {
  readonly fields: { readonly [field in InheritedField]: string | null };
  /** Fields whose value is the partner's. */
  readonly inherited: readonly InheritedField[];
  /** Fields that the partner keeps as they are. */
  readonly lockedAbove: readonly InheritedField[];
}

/** A field that the partner locked is the partner's, also where that is nothing; another is the space's own if it says one. */
export function wear(own: Said | undefined, above: Said | undefined): Worn {
  const isLocked = (field: InheritedField) => above?.locked.includes(field) ?? false;
  const isOwn = (field: InheritedField) => !isLocked(field) && own?.[field] != null;
  const wornOf = (field: InheritedField) => (isOwn(field) ? own : above)?.[field] ?? null;
  return {
    fields: Object.fromEntries(INHERITED.map((field) => [field, wornOf(field)])) as Worn['fields'],
    inherited: INHERITED.filter((field) => !isOwn(field) && above?.[field] != null),
    lockedAbove: INHERITED.filter(isLocked),
  };
}
