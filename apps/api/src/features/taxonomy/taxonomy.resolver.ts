import { type ExceptionType, TAXONOMY } from '@clearhold/exceptions';
import { Query, Resolver } from '@nestjs/graphql';

/** `AP.MATCH` is the category of `AP.MATCH.PRICE`. */
const view = ({
  code,
  name,
  description,
  segment,
  ownerGroup,
  controlSensitivity,
  severityDefault,
  native,
}: ExceptionType) => ({
  ...{ code, name, description, segment, ownerGroup, controlSensitivity, native },
  category: code.split('.').slice(0, -1).join('.'),
  severity: severityDefault,
});
const ALL = TAXONOMY.map(view);

@Resolver()
export class TaxonomyResolver {
  @Query('taxonomy')
  taxonomy() {
    return ALL;
  }
}
