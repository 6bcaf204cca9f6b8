import { choosePlaybook, type Playbook, playbooksInForce, type Shelf } from '@clearhold/cases';
import type { EffectivePolicy } from '@clearhold/policy';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import { NumberedPlaybooks } from './numbered-playbooks.ts';

/**
 * The playbooks that hold in a tenant: its own before its partner's before the platform's, the newest version of each,
 * and over them what policy says. A version that a running case keeps is never lost.
 */
@Injectable()
export class PlaybookLibrary {
  readonly #numbered = new NumberedPlaybooks();
  readonly #inForce = new WeakMap<EffectivePolicy, { base: Shelf; made: readonly Playbook[] }>();

  /**
   * The playbook for a case of these codes, `chosen` being those that policy names for others of its codes, with the
   * number that the case keeps. Throws where not even a general one is there: the seed is missing.
   */
  async choose(
    tx: Tx,
    policy: EffectivePolicy,
    { codes, chosen = [] }: { codes: readonly string[]; chosen?: readonly string[] },
    among?: Shelf,
  ): Promise<Playbook> {
    const playbook = choosePlaybook(codes, await this.current(tx, policy, among), chosen);
    if (!playbook) throw new Error('no playbook applies: the platform’s own are missing');
    return this.numbered(tx, playbook);
  }

  /** The playbook with the number that cases keep; gives it one where it has none. */
  async numbered(tx: Tx, playbook: Playbook): Promise<Playbook> {
    return playbook.version > 0 ? playbook : this.#numbered.number(tx, playbook);
  }

  /** A version of a playbook by the number that it has in the space; undefined where there is none. */
  find(tx: Tx, key: string, version: number): Promise<Playbook | undefined> {
    return this.#numbered.version(tx, { key, version });
  }

  /** A version that a running case keeps. */
  async version(tx: Tx, key: string, version: number): Promise<Playbook> {
    const found = await this.find(tx, key, version);
    if (!found) throw new Error(`playbook ${key} version ${version} is gone`);
    return found;
  }

  /** What stands in the library without policy. */
  base(tx: Tx): Promise<Shelf> {
    return this.#numbered.newest(tx);
  }

  /**
   * The playbooks in force, in the order in which they are asked whether they apply. Version 0 marks what has no number
   * in the space before a case follows it.
   */
  async current(tx: Tx, policy: EffectivePolicy, among?: Shelf): Promise<readonly Playbook[]> {
    const base = among ?? (await this.base(tx));
    const known = this.#inForce.get(policy);
    if (known?.base === base) return known.made;
    const made = playbooksInForce(base, policy);
    this.#inForce.set(policy, { base, made });
    return made;
  }
}
