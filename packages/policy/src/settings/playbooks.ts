import { z } from 'zod';
import { defineSetting } from '../setting.ts';

const KEY = '[a-z][a-z0-9-]{0,59}';
const STEP = '[a-z][a-z0-9-]{0,39}';

/** What an entry says that changes nothing; with a lock it keeps the levels below from changing it either. */
export const AS_INHERITED = 'asInherited';

const same = z.literal(AS_INHERITED);
const form = z.record(z.string(), z.json());

/** Playbooks as a scope has them: its own ones, and single steps of those that it inherits. */
export const PLAYBOOK_SETTINGS = [
  defineSetting({
    key: 'playbooks.definition',
    schema: z.record(
      z.string().regex(new RegExp(`^(default|${KEY})$`), { message: 'the key of a playbook, or default' }),
      z.union([same, form], { message: 'a playbook is title, appliesTo and steps; or asInherited' }),
    ),
    unit: 'playbook per key',
    default: {},
    title: 'Playbooks',
    meaning:
      'Playbooks of this level’s own, and those it puts in place of inherited ones: title, appliesTo and steps. asInherited with a lock keeps one as it is; under default, all of them.',
    acts: 'When a case is opened: which steps it takes. A case that runs keeps the version that it began with.',
    strictness: 'none',
    merge: 'extend',
    group: 'Playbooks',
  }),
  defineSetting({
    key: 'playbooks.step',
    schema: z.record(
      z.string().regex(new RegExp(`^(default|${KEY}(\\.${STEP})?)$`), {
        message: 'playbook.step such as price-variance.ask-buyer, a playbook for all its steps, or default',
      }),
      z.union([same, z.literal('omit'), form], { message: 'a step, omit, or asInherited' }),
    ),
    unit: 'step per playbook and step',
    default: {},
    title: 'Steps of playbooks',
    meaning:
      'Single steps of playbooks that this level replaces, inserts (a name that the playbook has not) or leaves out (omit). asInherited with a lock keeps a step as it is; under the playbook’s key all its steps, under default all of all.',
    acts: 'When a case is opened: which steps it takes. A case that runs keeps the version that it began with.',
    strictness: 'none',
    merge: 'extend',
    group: 'Playbooks',
  }),
] as const;
