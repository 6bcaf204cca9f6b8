import { baseTypeOf, type EffectiveTaxonomy, type EffectiveType, SYSTEMS } from '@clearhold/exceptions';

/** An exception type as GraphQL shows it; `AP.MATCH` is the category of `AP.MATCH.PRICE` and of its children. */
export function typeView(taxonomy: EffectiveTaxonomy, type: EffectiveType) {
  const { code, base, parent, name, description, group, ownerGroup, controlSensitivity, enabled } = type;
  return {
    ...{ code, base, parent, name, description, group, ownerGroup, controlSensitivity, enabled },
    category: base.split('.').slice(0, -1).join('.'),
    severity: type.severityDefault,
    native: nativeNames(taxonomy, code),
  };
}
export type TypeView = ReturnType<typeof typeView>;

/** A type by its code; one that a newer version brought is shown by its own name. */
export function typeByCode(taxonomy: EffectiveTaxonomy, code: string, language: string): TypeView {
  const type = taxonomy.type(code, language);
  return type ? typeView(taxonomy, type) : stranger(code);
}

function nativeNames(taxonomy: EffectiveTaxonomy, code: string) {
  return Object.fromEntries(
    SYSTEMS.flatMap((system) => {
      const names = taxonomy.native.toNative(system, code);
      return names.length ? [[system, names] as const] : [];
    }),
  );
}

const stranger = (code: string): TypeView => ({
  ...{ code, base: code, parent: null, name: code, description: code, group: null, category: code },
  ownerGroup: 'analyst',
  controlSensitivity: 'standard',
  severity: 'medium',
  enabled: true,
  native: {},
});

/** The role that the published taxonomy gives a code. */
export const publishedOwner = (code: string): string => baseTypeOf(code).ownerGroup;
