import type { Vocabulary } from '../xml/fields.ts';

const STANDARD = 'urn:un:unece:uncefact:data:standard';

/** Cross Industry Invoice as UN/CEFACT published it in D16B: what Factur-X, ZUGFeRD 2 and XRechnung use. */
export const D16B: Vocabulary = {
  namespaces: {
    rsm: `${STANDARD}:CrossIndustryInvoice:100`,
    ram: `${STANDARD}:ReusableAggregateBusinessInformationEntity:100`,
    udt: `${STANDARD}:UnqualifiedDataType:100`,
    qdt: `${STANDARD}:QualifiedDataType:100`,
  },
  leaves: 'ram',
  branches: 'ram',
};

/** The earlier draft that ZUGFeRD 1 took over, in a namespace of its own. */
export const ZUGFERD_1: Vocabulary = {
  namespaces: {
    rsm: 'urn:ferd:CrossIndustryDocument:invoice:1p0',
    ram: `${STANDARD}:ReusableAggregateBusinessInformationEntity:12`,
    udt: `${STANDARD}:UnqualifiedDataType:15`,
    qdt: `${STANDARD}:QualifiedDataType:12`,
  },
  leaves: 'ram',
  branches: 'ram',
};
