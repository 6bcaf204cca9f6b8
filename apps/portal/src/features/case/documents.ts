import { graphql } from '../../lib/graphql.ts';

/** A case with all that its page shows. */
export const CASE = graphql(`
  fragment WholeCase on Case @_unmask {
    id
    number
    title
    code
    codes
    type { name description }
    state
    version
    openedAt
    dueAt
    pausesAt
    closedAt
    resolution
    amountAtRisk { amount currency }
    priority { reason }
    owner { id name }
    unit { id name }
    waitingFor
    supplierName
    invoiceNumber
    correlationId
    supplier {
      id name taxId country status email terms
      history { invoices exceptions openCases lastInvoiceAt }
      bankAccounts { id iban status verifiedAt proposedAt }
      dismissedLikenesses { relation reason times lastAt }
      bankChanges { id version iban state proposedAt endedAt caseId caseNumber }
    }
    invoice {
      id kind number issueDate dueDate status erpDocument orderReferences
      payable { amount currency }
      canonical
    }
    document { id format filename contentType channel receivedAt contentUrl size }
    exceptions { id code type { name } severity line summary amountAtRisk { amount currency } evidence tolerance state resolution }
    comparison {
      currency
      difference { amount currency }
      orders
      receipts
      rows {
        line description orderNumber orderLine matchedBy
        cells { field invoice order receipt billedSoFar difference percent within tolerance toleranceSource }
      }
    }
    coding {
      line text stated
      net { amount currency }
      chosen { account costCentre }
      proposals { account costCentre percent reasons }
    }
    path { stepId title kind status who dueAt doneAt outcome note ways }
    pause { since reason by { name } }
    tasks {
      id stepId kind title role state outcome openedAt dueAt doneAt doneBy doneFor actingFor blockedBecause
      assignee { id name }
      amount { amount currency }
      outcomes { key label effect needsReason }
      form { key label type required onlyFor options { key label } }
      held { outcome label by until mine }
    }
    actions { kind label taskId outcome primary reason effect releases needsReason disabledBecause }
    authority { role upTo { amount currency } persons source }
    comments { id author authorKind text audience at }
    history(first: 200) { seq type mark who text details at }
    supplierLinks { id email createdAt expiresAt revokedAt firstOpenedAt }
    effects { key kind state attempts confirmation claimedAt closedAt }
  }
`);

export const CASE_BY_ID = graphql('query CaseById($id: ID!) { case(id: $id) { ...WholeCase } }', [CASE]);

/** Why an act was not done. */
const REFUSED = graphql('fragment ActRefused on Refusal @_unmask { code message hint }');

export const COMPLETE = graphql(
  `
  mutation CompleteTask($input: CompleteTaskInput!) {
    completeTask(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const CODE_LINES = graphql(
  `
  mutation CodeLines($input: CodeLinesInput!) {
    codeLines(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const DECIDE = graphql(
  `
  mutation DecideApproval($input: DecideApprovalInput!) {
    decideApproval(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const TAKE_BACK = graphql(
  `
  mutation TakeBackAnswer($input: TakeBackAnswerInput!) {
    takeBackAnswer(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const RELEASE = graphql(
  `
  mutation ReleaseHold($input: ReleaseHoldInput!) {
    releaseHold(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const FORGET_DISMISSALS = graphql(`
  mutation ForgetDismissals($input: ForgetDismissalsInput!) {
    forgetDismissals(input: $input) {
      __typename
      ... on DismissalsForgotten { pairs }
      ... on NotFound { code message hint path }
    }
  }
`);

export const OVERRIDE = graphql(
  `
  mutation OverrideException($input: OverrideExceptionInput!) {
    overrideException(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const ASK = graphql(
  `
  mutation AskSupplier($input: AskSupplierInput!) {
    askSupplier(input: $input) {
      __typename
      ... on SupplierAsked { url link { id expiresAt } case { ...WholeCase } }
      ...ActRefused
    }
  }
`,
  [CASE, REFUSED],
);

export const PAUSE = graphql(
  `
  mutation PauseCase($input: PauseCaseInput!) {
    pauseCase(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const RESUME = graphql(
  `
  mutation ResumeCase($input: ResumeCaseInput!) {
    resumeCase(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const LEAVE_OUT = graphql(
  `
  mutation LeaveOutStep($input: StepInput!) {
    leaveOutStep(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const GO_BACK = graphql(
  `
  mutation GoBackToStep($input: StepInput!) {
    goBackToStep(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const RETRY_STEP = graphql(
  `
  mutation RetryStep($input: StepInput!) {
    retryStep(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const COMMENT = graphql(
  `
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) { __typename ... on CommentAdded { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);

export const REVOKE = graphql(
  `
  mutation RevokeSupplierLink($input: RevokeSupplierLinkInput!) {
    revokeSupplierLink(input: $input) { __typename ... on CaseChanged { case { ...WholeCase } } ...ActRefused }
  }
`,
  [CASE, REFUSED],
);
