import { MODES } from '@clearhold/policy';
import { z } from 'zod';
import { checksSchema } from './checks/checks-definition.ts';
import { sampleFileSchema } from './samples/sample-file.ts';

/** What a tenant made from a blueprint begins with; what is absent is inherited from the partner and the platform. */
export const blueprintSchema = z.object({
  primaryColour: z.string().optional(),
  productName: z.string().optional(),
  /** The other fields of the brand that tenants may say, by name. */
  brand: z.record(z.string(), z.string()).default({}),
  units: z.array(z.object({ slug: z.string(), name: z.string() })).default([]),
  /** The tenant's first policy version: taxonomy, playbooks, roles and calendar are settings of it. */
  policy: z
    .record(
      z.string(),
      z.object({
        mode: z.enum(MODES),
        value: z.unknown(),
        merge: z.enum(['extend', 'replace']).optional(),
        modes: z.record(z.string(), z.enum(MODES)).optional(),
      }),
    )
    .default({}),
  /** ERPs to be connected: the tenant completes each with its address and sign-in. */
  connections: z
    .array(z.object({ connector: z.string(), title: z.string(), config: z.record(z.string(), z.unknown()) }))
    .default([]),
  /** What its author wants to hold at everybody who follows it. */
  checks: checksSchema.optional(),
  /** Documents and records that are made up, for tenants that show what it does. */
  samples: z.array(sampleFileSchema).optional(),
  apiScopes: z
    .array(z.string())
    .default(['documents:write', 'documents:read', 'events:write', 'masterdata:write', 'masterdata:read']),
});

export type BlueprintDefinition = z.output<typeof blueprintSchema>;
