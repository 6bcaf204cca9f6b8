import { z } from 'zod';
import { compileCondition } from '../condition.ts';
import { defineSetting } from '../setting.ts';

const TYPE = '[A-Z][A-Z0-9_]*(\\.[A-Z][A-Z0-9_]*)*';
const typeOrBranch = z.string().regex(new RegExp(`^(default|${TYPE})$`), {
  message: 'an exception type such as AP.MATCH.PRICE, a branch such as AP.MATCH, or default',
});
const type = z.string().regex(new RegExp(`^${TYPE}$`), { message: 'an exception type such as AP.MATCH.PRICE' });
const said = z.string().regex(new RegExp(`^${TYPE}(\\.[a-z]{2,3}(-[A-Z]{2})?)?$`), {
  message: 'an exception type, for a translation with its language: AP.MATCH.PRICE or AP.MATCH.PRICE.de',
});
const nativeCode = z.string().regex(/^[a-z][A-Za-z0-9]*:\S(.{0,78}\S)?$/, {
  message: 'a system and its own code, such as sap:Z1',
});

const words = (most: number) =>
  z
    .string()
    .max(most)
    .refine((text) => text.trim() === text && text !== '', {
      message: 'words without blanks around them are expected',
    });

const condition = z.string().superRefine((text, context) => {
  const compiled = compileCondition(text);
  if (!compiled.ok) context.addIssue({ code: 'custom', message: compiled.error.message.replace(/\.$/, '') });
});

interface Told {
  readonly title: string;
  readonly unit: string;
  readonly meaning: string;
  readonly acts: string;
}

function texts<K extends string>(key: K, most: number, told: Told) {
  const schema = z.record(said, words(most));
  return defineSetting({ key, schema, default: {}, strictness: 'none', merge: 'extend', group: 'Taxonomy', ...told });
}

/** Roles that an exception type may belong to. */
export const TYPE_OWNERS = [
  'analyst',
  'approver',
  'controller',
  'buyer',
  'receiver',
  'treasurer',
  'tenant-admin',
] as const;

/** The taxonomy as a scope sees it: its words, its owners, its own child types and native codes. */
export const TAXONOMY_SETTINGS = [
  texts('taxonomy.name', 120, {
    title: 'Names of exception types',
    unit: 'words per exception type',
    meaning:
      'What an exception type is called here. AP.MATCH.PRICE.de is its name for those who read German; the code stays.',
    acts: 'Wherever an exception type is named.',
  }),
  texts('taxonomy.description', 600, {
    title: 'Descriptions of exception types',
    unit: 'words per exception type',
    meaning: 'What an exception type means here, in a sentence; with a language at the end for translations.',
    acts: 'Wherever an exception type is explained.',
  }),
  defineSetting({
    key: 'taxonomy.group',
    schema: z.record(typeOrBranch, words(60)),
    unit: 'words per exception type',
    default: {},
    title: 'Groups of exception types',
    meaning: 'Under which heading an exception type stands in lists and filters here.',
    acts: 'In lists and filters by exception type.',
    strictness: 'none',
    merge: 'extend',
    group: 'Taxonomy',
  }),
  defineSetting({
    key: 'taxonomy.enabled',
    schema: z.record(typeOrBranch, z.boolean()),
    unit: 'yes or no per exception type',
    default: { default: true },
    title: 'Exception types that open cases',
    meaning:
      'Whether an exception of this type opens a case. One that does not is still found and counted; it holds nothing.',
    acts: 'When an exception was found: whether it opens a case.',
    strictness: { scale: [false, true], stricter: 'higher' },
    merge: 'extend',
    group: 'Taxonomy',
  }),
  defineSetting({
    key: 'taxonomy.alwaysOn',
    schema: z.enum(['standard', 'elevated', 'strict']),
    unit: 'choice',
    default: 'elevated',
    title: 'Types that are never switched off',
    meaning:
      'From which control sensitivity on an exception type opens cases whatever a level below says: standard (all types), elevated or strict.',
    acts: 'When an exception was found: whether it opens a case whatever a level says.',
    strictness: { scale: ['standard', 'elevated', 'strict'], stricter: 'lower' },
    merge: 'replace',
    group: 'Taxonomy',
  }),
  defineSetting({
    key: 'taxonomy.owner',
    schema: z.record(typeOrBranch, z.enum(TYPE_OWNERS)),
    unit: 'role per exception type',
    default: {},
    title: 'Owners of exception types',
    meaning: 'The role whose work an exception type is here; absent: the role that the taxonomy names.',
    acts: 'When a case is opened: whose work it is.',
    strictness: 'none',
    merge: 'extend',
    group: 'Taxonomy',
  }),
  defineSetting({
    key: 'taxonomy.playbook',
    schema: z.record(typeOrBranch, z.string().regex(/^[a-z][a-z0-9-]{0,62}$/, { message: 'the key of a playbook' })),
    unit: 'playbook per exception type',
    default: {},
    title: 'Playbooks of exception types',
    meaning: 'The playbook that a case of this exception type follows; absent: the one written for the type.',
    acts: 'When a case is opened: which steps it takes.',
    strictness: 'none',
    merge: 'extend',
    group: 'Taxonomy',
  }),
  defineSetting({
    key: 'taxonomy.child',
    schema: z.record(type, condition),
    unit: 'condition per exception type',
    default: {},
    title: 'Child types',
    meaning:
      'Types of this level’s own below one of the taxonomy, such as AP.MATCH.PRICE.FREIGHT: an exception that meets the condition (CEL over its facts) gets the child’s code.',
    acts: 'When an exception was found: which code it gets.',
    strictness: 'none',
    merge: 'extend',
    group: 'Taxonomy',
  }),
  defineSetting({
    key: 'taxonomy.native',
    schema: z.record(nativeCode, type),
    unit: 'exception type per native code',
    default: {},
    title: 'Native codes of other systems',
    meaning:
      'What a code of another system means here, such as sap:Z1 for a block key of the client’s own; it goes before the taxonomy’s list.',
    acts: 'When a code of another system comes in.',
    strictness: 'none',
    merge: 'extend',
    group: 'Taxonomy',
  }),
] as const;
