import type { Vocabulary } from '../xml/fields.ts';

/** The two namespaces that all content of UBL 2.x lies in. */
export const UBL: Vocabulary = {
  namespaces: {
    cac: 'urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2',
    cbc: 'urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2',
  },
  leaves: 'cbc',
  branches: 'cac',
};
