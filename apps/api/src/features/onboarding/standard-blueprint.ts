import { blueprintSchema } from './blueprint.ts';

/** What a partner may begin his tenants with before he has a blueprint of his own. */
export const STANDARD_BLUEPRINT = {
  key: 'standard',
  title: 'Standard accounts payable',
  summary: 'Three-way match, the shipped playbooks, the partner’s tolerances.',
  definition: blueprintSchema.parse({}),
};
