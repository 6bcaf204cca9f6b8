import { SHIPPED_PLAYBOOKS } from '@clearhold/cases';
import { MODES } from '@clearhold/policy';
import { z } from 'zod';

const shipped = SHIPPED_PLAYBOOKS.map((playbook) => playbook.key);

/** What a tenant made from a blueprint begins with; what is absent is inherited from the partner and the platform. */
export const blueprintSchema = z.object({
  primaryColour: z.string().optional(),
  productName: z.string().optional(),
  units: z.array(z.object({ slug: z.string(), name: z.string() })).default([]),
  /** The tenant's first policy version. */
  policy: z
    .record(
      z.string(),
      z.object({ mode: z.enum(MODES), value: z.unknown(), merge: z.enum(['extend', 'replace']).optional() }),
    )
    .default({}),
  /** Keys of shipped playbooks that the tenant gets as its own, to change. */
  playbooks: z
    .array(z.string().refine((key) => shipped.includes(key), { message: 'no such shipped playbook' }))
    .default([]),
  apiScopes: z
    .array(z.string())
    .default(['documents:write', 'documents:read', 'events:write', 'masterdata:write', 'masterdata:read']),
});

export type BlueprintDefinition = z.output<typeof blueprintSchema>;
