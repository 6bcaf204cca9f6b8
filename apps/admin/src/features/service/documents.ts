import { AGREEMENT_PARTS } from '@clearhold/ui/service';
import { graphql } from '../../lib/graphql.ts';

export const SET_AGREEMENT = graphql(
  `
    mutation SetAgreement($input: SetAgreementInput!) {
      setAgreement(input: $input) {
        __typename
        ... on AgreementSet { agreement { ...AgreementParts } }
        ... on Denied { code message hint path }
        ... on NotFound { code message hint path }
        ... on Invalid { code message hint path }
        ... on Conflict { code message hint path currentVersion }
      }
    }
  `,
  [AGREEMENT_PARTS],
);
export const END_AGREEMENT = graphql(
  `
    mutation EndAgreement($input: EndAgreementInput!) {
      endAgreement(input: $input) {
        __typename
        ... on AgreementSet { agreement { ...AgreementParts } }
        ... on Denied { code message hint path }
        ... on NotFound { code message hint path }
        ... on Invalid { code message hint path }
        ... on Conflict { code message hint path currentVersion }
      }
    }
  `,
  [AGREEMENT_PARTS],
);
export const CORRECT_MONTH = graphql(`
  mutation CorrectMonth($input: CorrectMonthInput!) {
    correctMonth(input: $input) {
      __typename
      ... on MonthCorrected { month { month } }
      ... on Denied { code message hint path }
      ... on NotFound { code message hint path }
      ... on Invalid { code message hint path }
    }
  }
`);
