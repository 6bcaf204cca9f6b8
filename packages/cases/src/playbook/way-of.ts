import { effectiveTaxonomy, withBases } from '@clearhold/exceptions';
import type { EffectivePolicy } from '@clearhold/policy';
import { choosePlaybook } from '../playbooks/choose-playbook.ts';
import type { Shelf } from './compose.ts';
import type { Playbook, StepRole } from './definition.ts';
import { playbooksInForce } from './in-force.ts';
import { withOwner } from './with-owner.ts';

/** What the taxonomy says about the way of a case. */
export interface Way {
  /** Codes whose playbook is the one written for them, or for the code they refine. */
  readonly codes: readonly string[];
  /** Keys of playbooks chosen for the other codes, that of the primary code first. */
  readonly chosen: readonly string[];
  /** The role that the primary code's tasks go to, where a scope chose one. */
  readonly owner: StepRole | undefined;
}

/** The way of a case with these codes, the primary one first. A strictly controlled type keeps the roles of its playbook. */
export function wayOf(codes: readonly string[], policy: EffectivePolicy): Way {
  const types = codes.flatMap((code) => effectiveTaxonomy(policy).type(code) ?? []);
  const [primary] = types;
  const isOwned = primary?.ownerChosen && types.every((type) => type.controlSensitivity !== 'strict');
  return {
    codes: withBases(codes.filter((code) => !types.some((type) => type.code === code && type.playbook))),
    chosen: types.flatMap((type) => type.playbook ?? []),
    owner: isOwned ? primary.ownerGroup : undefined,
  };
}

/** A way as people compare it: what it is called, and all that it says. */
export interface NamedWay {
  readonly name: string;
  readonly text: string;
}

/** The way of cases under a policy, by their codes; `base` are the playbooks without policy. */
export function waysUnder(policy: EffectivePolicy, base: Shelf): (codes: readonly string[]) => NamedWay {
  const playbooks = playbooksInForce(base, policy);
  const known = new Map<string, NamedWay>();
  return (codes) => {
    const name = codes.join(' ');
    const made = known.get(name) ?? named(codes, policy, playbooks);
    known.set(name, made);
    return made;
  };
}

function named(codes: readonly string[], policy: EffectivePolicy, playbooks: readonly Playbook[]): NamedWay {
  const way = wayOf(codes, policy);
  const playbook = choosePlaybook(way.codes, playbooks, way.chosen);
  if (!playbook) return { name: 'nothing', text: '' };
  const { version: _, ...said } = withOwner(playbook, way.owner);
  return { name: way.owner ? `${said.title} (${way.owner})` : said.title, text: JSON.stringify(said) };
}
