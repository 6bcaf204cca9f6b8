import type { Refusal } from '@clearhold/kernel';
import { checkCommon, type SignOnCommon, tidyCommon } from '../sign-on-request.ts';

/** A provider that speaks SAML, as somebody wants it kept. */
export interface SamlRequest extends SignOnCommon {
  /** Its metadata, or the https address where that is; none keeps the present one. */
  readonly metadata?: string | null;
  readonly emailAttribute?: string | null;
  readonly nameAttribute?: string | null;
}

/** The request without blanks around it. */
export const tidySaml = (given: SamlRequest): SamlRequest => ({
  ...tidyCommon(given),
  metadata: given.metadata?.trim() || null,
  emailAttribute: given.emailAttribute?.trim() || null,
  nameAttribute: given.nameAttribute?.trim() || null,
});

/** What stands against a tidy request, without reading its metadata. */
export function checkSaml(given: SamlRequest): Refusal | undefined {
  for (const field of ['emailAttribute', 'nameAttribute'] as const)
    if ((given[field]?.length ?? 0) > 200)
      return {
        code: 'ATTRIBUTE_INVALID',
        message: 'The name of an attribute has 200 letters at most.',
        path: `input.${field}`,
      };
  if (!given.id && !given.metadata)
    return {
      code: 'METADATA_NEEDED',
      message: 'The provider’s metadata is needed.',
      hint: 'Paste the XML that the provider gives out, or its https address.',
      path: 'input.metadata',
    };
  return checkCommon(given);
}
