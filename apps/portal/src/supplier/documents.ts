import type { ResultOf } from '@clearhold/contract';
import { graphql } from '../lib/graphql.ts';

const MATTER = graphql(`
  fragment WholeMatter on Matter @_unmask {
    caseNumber
    supplierName
    invoiceNumber
    invoiceDate
    total { amount currency }
    problem
    typeName
    question
    lines { line description field billed billedSoFar expected difference words }
    reasons { code label words }
    actions { code label words }
    state
    stateWords
    paymentWords
    answers { at action reason text values files }
    expiresAt
    language
    allMattersUrl
  }
`);

export const BRAND = graphql(
  'query Brand { brand { name productName logoUrl logoDarkUrl faviconUrl fontFamily supportEmail helpUrl imprintUrl privacyUrl theme } }',
);

export const OPEN = graphql(
  `
  mutation OpenMatter($input: OpenMatterInput!) {
    openMatter(input: $input) {
      __typename
      ... on MatterOpened { matter { ...WholeMatter } }
      ... on NotFound { code message hint }
    }
  }
`,
  [MATTER],
);

export const READ = graphql('query Matter { matter { ...WholeMatter } }', [MATTER]);

export const ANSWER = graphql(
  `
  mutation AnswerMatter($input: AnswerMatterInput!) {
    answerMatter(input: $input) {
      __typename
      ... on MatterAnswered { matter { ...WholeMatter } }
      ... on NotFound { code message hint }
      ... on Invalid { code message hint path }
    }
  }
`,
  [MATTER],
);

export type Matter = ResultOf<typeof MATTER>;
export type Brand = ResultOf<typeof BRAND>['brand'];
