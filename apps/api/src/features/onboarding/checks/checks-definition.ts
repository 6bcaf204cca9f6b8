import { z } from 'zod';
import { testCaseSchema } from '../../policies/index.ts';

/** What a follower needs to have in place, whatever its policy says. */
export const READINESS = ['ERP_ANSWERS', 'MAIL_SENDER', 'TYPE_OWNERS', 'APPROVERS', 'CALENDAR'] as const;
export type Readiness = (typeof READINESS)[number];

/** What the author of a blueprint wants to hold at everybody who follows it. */
export const checksSchema = z.object({
  readiness: z.array(z.enum(READINESS)).default([]),
  cases: z.array(testCaseSchema).default([]),
  /** The text of each document that a case names. */
  documents: z.record(z.string(), z.string()).default({}),
});
export type BlueprintChecks = z.output<typeof checksSchema>;

/** How one check stands at one tenant. */
export interface Verdict {
  /** Of its kind and name; one of its own among the tenant's checks. */
  readonly key: string;
  readonly title: string;
  readonly passed: boolean;
  /** What was expected and what is there, in words; empty where it holds. */
  readonly found: string;
}
