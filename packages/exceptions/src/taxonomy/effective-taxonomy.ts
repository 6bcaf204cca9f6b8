import { type EffectivePolicy, entryFor } from '@clearhold/policy';
import { ChildRules, type ChildType, childTypes } from './child-types.ts';
import type { ControlSensitivity, ExceptionType, OwnerRole } from './exception-type.ts';
import { NativeCodes } from './native-codes.ts';
import { baseCode } from './refined-code.ts';
import { TAXONOMY, TAXONOMY_BY_CODE } from './taxonomy.ts';

const KEPT_MAX = 5_000;
const SENSITIVITY: readonly ControlSensitivity[] = ['standard', 'elevated', 'strict'];

/** An exception type as it holds at a scope. Figures count it under `base`, whatever it is called. */
export interface EffectiveType extends Omit<ExceptionType, 'native'> {
  readonly base: string;
  /** The code right above a child; null for a code of the published taxonomy. */
  readonly parent: string | null;
  /** CEL over the exception's facts; null for a code of the published taxonomy. */
  readonly condition: string | null;
  /** The heading it stands under here, where one is given. */
  readonly group: string | null;
  /** Whether it opens cases. */
  readonly enabled: boolean;
  /** It opens cases whatever a level says: its control sensitivity is at or above `taxonomy.alwaysOn`. */
  readonly alwaysOn: boolean;
  /** The role of `ownerGroup` was chosen by a scope, and gets the owner's tasks. */
  readonly ownerChosen: boolean;
  /** Business hours; null where policy names none. */
  readonly slaHours: number | null;
  readonly autonomy: string;
  /** The playbook chosen for it; null: the one written for its code. */
  readonly playbook: string | null;
}

const taken = new WeakMap<EffectivePolicy, EffectiveTaxonomy>();

/** The taxonomy under an effective policy. Taken once for each policy object, which must not change afterwards. */
export function effectiveTaxonomy(policy: EffectivePolicy): EffectiveTaxonomy {
  const known = taken.get(policy) ?? new EffectiveTaxonomy(policy);
  taken.set(policy, known);
  return known;
}

/** The published taxonomy with what the scopes of a chain made of it. Pure; asked by code and language. */
export class EffectiveTaxonomy {
  readonly children: readonly ChildType[];
  readonly native: NativeCodes;
  readonly #policy: EffectivePolicy;
  readonly #types = new Map<string, EffectiveType>();
  #rules: ChildRules | undefined;

  constructor(policy: EffectivePolicy) {
    this.#policy = policy;
    this.children = childTypes(policy.get('taxonomy.child'));
    this.native = new NativeCodes(policy.get('taxonomy.native'));
  }

  /** Every code: the published ones in their order, each followed by its children. */
  codes(): string[] {
    return TAXONOMY.flatMap(({ code }) => [
      code,
      ...this.children.filter((child) => child.base === code).map((child) => child.code),
    ]);
  }

  has(code: string): boolean {
    return TAXONOMY_BY_CODE.has(code) || this.children.some((child) => child.code === code);
  }

  /** A type in words of a language; undefined for a code that refines none. A child that is gone reads as its base. */
  type(code: string, language = 'en'): EffectiveType | undefined {
    const key = `${code} ${language}`;
    const known = this.#types.get(key) ?? this.#make(code, language);
    if (known && this.#types.size < KEPT_MAX) this.#types.set(key, known);
    return known;
  }

  /** Which children an exception may get; one that is switched off is not given, and the code above it stands. */
  get rules(): ChildRules {
    this.#rules ??= new ChildRules(this.children.filter((child) => this.type(child.code)!.enabled));
    return this.#rules;
  }

  #make(code: string, language: string): EffectiveType | undefined {
    const type = TAXONOMY_BY_CODE.get(baseCode(code));
    if (!type) return undefined;
    const policy = this.#policy;
    const child = this.children.find((one) => one.code === code);
    const { native: _native, ...base } = type;
    const least = SENSITIVITY.indexOf(policy.get('taxonomy.alwaysOn'));
    const alwaysOn = SENSITIVITY.indexOf(base.controlSensitivity) >= least;
    const owner = entryFor(policy.get('taxonomy.owner'), code) as OwnerRole | undefined;
    const words = (key: 'taxonomy.name' | 'taxonomy.description', declared: string) =>
      nearestWords(policy.get(key), code, base.code, language) ?? declared;
    return {
      ...base,
      code,
      base: base.code,
      parent: child?.parent ?? null,
      condition: child?.condition ?? null,
      name: words('taxonomy.name', base.name),
      description: words('taxonomy.description', base.description),
      group: entryFor(policy.get('taxonomy.group'), code) ?? null,
      alwaysOn,
      enabled: alwaysOn || entryFor(policy.get('taxonomy.enabled'), code) !== false,
      ownerGroup: owner ?? base.ownerGroup,
      ownerChosen: owner !== undefined,
      slaHours: entryFor(policy.get('sla.hours'), code) ?? null,
      autonomy: policy.getFor('autonomy', code),
      playbook: entryFor(policy.get('taxonomy.playbook'), code) ?? null,
    };
  }
}

/** The words for a code or, where it has none, for the type nearest above it that has some. */
function nearestWords(entries: Readonly<Record<string, string>>, code: string, base: string, language: string) {
  for (let at = code; at.length >= base.length; at = at.slice(0, at.lastIndexOf('.'))) {
    const text = inWords(entries, at, language);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** The words for a code in a language such as `de-AT`: its own, those of `de`, else those without a language. */
function inWords(entries: Readonly<Record<string, string>>, code: string, language: string): string | undefined {
  const tongue = language.split('-')[0];
  return [`${code}.${language}`, `${code}.${tongue}`, code]
    .map((key) => entries[key])
    .find((text) => text !== undefined);
}
