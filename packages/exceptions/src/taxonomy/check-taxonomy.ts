import type { Refusal } from '@clearhold/kernel';
import { compileCondition, type PolicyLayer, resolvePolicy } from '@clearhold/policy';
import { playbookFor } from '../cases/playbook-for.ts';
import { CHILD_DEPTH_MAX, CHILD_FACTS } from './child-types.ts';
import { type EffectiveTaxonomy, effectiveTaxonomy } from './effective-taxonomy.ts';
import { SYSTEMS } from './exception-type.ts';
import { readNativeEntry } from './native-codes.ts';
import { baseCode } from './refined-code.ts';
import { TAXONOMY, TAXONOMY_BY_CODE } from './taxonomy.ts';

type Entry = readonly [entry: string, value: unknown];
type Check = (taxonomy: EffectiveTaxonomy, entry: Entry) => Omit<Refusal, 'path'> | undefined;

/**
 * What stands against a draft's taxonomy beyond the shape of its settings (`checkDraft` sees to that, and goes first).
 * Only `keys` are looked at: what was said before may have lost its ground since, and holds nobody up.
 * Codes: TYPE_UNKNOWN, TYPE_ALWAYS_ON, TYPE_KEEPS_PLAYBOOK, CHILD_MISPLACED, CHILD_FACT_UNKNOWN, SYSTEM_UNKNOWN.
 */
export function checkTaxonomy(
  ancestors: readonly PolicyLayer[],
  draft: PolicyLayer,
  keys: readonly string[] = Object.keys(draft.values),
): Refusal[] {
  const mine = Object.entries(draft.values).filter(([key]) => Object.hasOwn(CHECKS, key) && keys.includes(key));
  if (mine.length === 0) return [];
  const taxonomy = effectiveTaxonomy(resolvePolicy([...ancestors, draft]));
  return mine.flatMap(([key, { value }]) =>
    Object.entries(value as Record<string, unknown>).flatMap((entry) => {
      const refusal = CHECKS[key]!(taxonomy, entry);
      return refusal ? [{ ...refusal, path: `values.${key}.value.${entry[0]}` }] : [];
    }),
  );
}

const covers = (entry: string, code: string) => entry === 'default' || code === entry || code.startsWith(`${entry}.`);

const known: Check = (taxonomy, [entry]) =>
  entry === 'default' || taxonomy.has(entry) || TAXONOMY.some(({ code }) => covers(entry, code))
    ? undefined
    : unknownType(entry);

const unknownType = (code: string) => ({
  code: 'TYPE_UNKNOWN',
  message: `There is no exception type ${code}.`,
  hint: 'Use a code of the taxonomy or one of your child types; a child type comes first.',
});

const named: Check = (taxonomy, [entry]) => {
  const code = entry.replace(/\.[a-z]{2,3}(-[A-Z]{2})?$/, '');
  return taxonomy.has(code) ? undefined : unknownType(code);
};

const switchable: Check = (taxonomy, [entry, value]) => {
  const kept = taxonomy.codes().filter((code) => covers(entry, code) && taxonomy.type(code)!.alwaysOn);
  if (value !== false || kept.length === 0) return known(taxonomy, [entry, value]);
  const shown = kept.length > 3 ? `${kept.slice(0, 3).join(', ')} and ${kept.length - 3} more` : kept.join(', ');
  return {
    code: 'TYPE_ALWAYS_ON',
    message: `${shown} cannot be switched off: a control depends on ${kept.length === 1 ? 'it' : 'them'}.`,
    hint: 'Switch off single types whose control sensitivity is lower; the policy “Types that are never switched off” draws the line.',
  };
};

// A playbook of a strictly controlled type is part of the control.
const fitting: Check = (taxonomy, [entry, value]) => {
  const strict = TAXONOMY.find(
    ({ code, controlSensitivity }) =>
      controlSensitivity === 'strict' &&
      (covers(entry, code) || covers(code, entry)) &&
      playbookFor(code) !== 'general-review' &&
      playbookFor(code) !== value,
  );
  if (!strict) return known(taxonomy, [entry, value]);
  return {
    code: 'TYPE_KEEPS_PLAYBOOK',
    message: `${strict.code} keeps the playbook ${playbookFor(strict.code)}: its control is strict.`,
    hint: 'Change the steps by a new version of that playbook, or choose a type that does not include it.',
  };
};

const child: Check = (taxonomy, [code, condition]) => {
  const base = baseCode(code);
  const misplaced = (message: string, hint: string) => ({ code: 'CHILD_MISPLACED', message, hint });
  if (!TAXONOMY_BY_CODE.has(base))
    return misplaced(
      `${code} refines no type of the taxonomy.`,
      'Begin with one of its codes: AP.MATCH.PRICE.FREIGHT.',
    );
  if (code === base)
    return misplaced(`${code} is a type of the taxonomy itself.`, `Add a name of your own to it: ${code}.FREIGHT.`);
  if (!taxonomy.has(code))
    return misplaced(
      `${code} hangs in the air.`,
      `A child stands right below ${base} or below another child, ${CHILD_DEPTH_MAX} levels at most.`,
    );
  const compiled = compileCondition(String(condition));
  const foreign = compiled.ok ? compiled.value.reads.filter((name) => !CHILD_FACTS.includes(name as never)) : [];
  if (foreign.length === 0) return undefined;
  return {
    code: 'CHILD_FACT_UNKNOWN',
    message: `The condition of ${code} asks for ${foreign.join(', ')}, which an exception does not have.`,
    hint: `It may ask for ${CHILD_FACTS.join(', ')}: words.contains("freight").`,
  };
};

const native: Check = (taxonomy, [entry, target]) => {
  if (!readNativeEntry(entry))
    return {
      code: 'SYSTEM_UNKNOWN',
      message: `${entry} names no system that is known here.`,
      hint: `Begin with one of ${SYSTEMS.join(', ')}: sap:Z1.`,
    };
  return taxonomy.has(String(target)) ? undefined : unknownType(String(target));
};

const CHECKS: Readonly<Record<string, Check>> = {
  'taxonomy.name': named,
  'taxonomy.description': named,
  'taxonomy.group': known,
  'taxonomy.owner': known,
  'taxonomy.enabled': switchable,
  'taxonomy.playbook': fitting,
  'taxonomy.child': child,
  'taxonomy.native': native,
};
