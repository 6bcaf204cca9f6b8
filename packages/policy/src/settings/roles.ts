import { faultsOfRole, ROLE_NAMES, type Role, type RoleDefinition } from '@clearhold/access';
import { z } from 'zod';
import { defineSetting } from '../setting.ts';

const KEY = /^[a-z][a-z0-9-]{1,38}$/;
const words = (least: number, most: number) =>
  z
    .string()
    .min(least)
    .max(most)
    .refine((text) => text.trim() === text, { message: 'words without blanks around them are expected' });
const rights = z.array(z.string().max(100)).max(200);

const definition: z.ZodType<RoleDefinition> = z.strictObject({
  title: words(2, 60).optional(),
  words: words(1, 300).optional(),
  from: z
    .array(z.enum(ROLE_NAMES as [Role, ...Role[]]))
    .max(ROLE_NAMES.length)
    .optional(),
  only: rights.optional(),
  without: rights.optional(),
  with: rights.optional(),
  off: z.boolean().optional(),
});

/** The entry that stands for all roles: locked, it keeps the levels below from saying anything about theirs. */
export const ALL_ROLES = 'default';

const schema = z
  .record(
    z.string().regex(KEY, { message: 'a role’s key: 2 to 39 small letters, digits and hyphens, a letter first' }),
    definition,
  )
  .superRefine((roles, context) => {
    const issue = (key: string, message: string) => context.addIssue({ code: 'custom', message, path: [key] });
    if (Object.keys(roles).length > 50) context.addIssue({ code: 'custom', message: 'a level has at most 50 roles' });
    for (const [key, role] of Object.entries(roles)) {
      if (key === ALL_ROLES) {
        if (Object.keys(role).length > 0) issue(key, 'default says nothing of its own; it is there to be locked');
        continue;
      }
      for (const fault of faultsOfRole(key, role)) issue(key, `${key}: ${fault}`);
    }
  });

/** The roles of a scope. */
export const ROLE_SETTINGS = [
  defineSetting({
    key: 'people.roles',
    schema,
    unit: 'definition per role',
    default: {},
    title: 'Roles',
    meaning:
      'Roles of this level’s own, each made of what roles of the platform may do (from, only, without, with), and what roles of the platform are called here (title, words) or that they are not given (off). default with a lock keeps the levels below from changing any.',
    acts: 'Whenever somebody asks for anything: what his roles may do. When roles are given, and where they are listed.',
    strictness: 'none',
    merge: 'extend',
    group: 'Roles',
  }),
] as const;
