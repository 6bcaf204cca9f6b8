import { blueprintSchema } from './blueprint.ts';
import { READINESS } from './checks/checks-definition.ts';
import { STANDARD_SAMPLES } from './samples/standard-samples.ts';

/** What a partner may begin his tenants with before he has a blueprint of his own. */
export const STANDARD_BLUEPRINT = {
  key: 'standard',
  title: 'Standard accounts payable',
  summary: 'Three-way match, the shipped playbooks, the partner’s tolerances.',
  definition: blueprintSchema.parse({ checks: { readiness: READINESS }, samples: STANDARD_SAMPLES }),
};
