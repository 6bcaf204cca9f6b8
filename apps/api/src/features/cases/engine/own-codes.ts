/** Everybody who could decide is out, and no stand-in may. */
export const DELEGATION_CONFLICT = 'AP.APPR.DELEGATION_CONFLICT';
/** Nobody here has the authority for an approval. */
export const NO_ROUTE = 'AP.APPR.NO_ROUTE';
/** Whoever has the authority prepared the matter, asked for it or approved it before. */
export const SOD_CONFLICT = 'AP.APPR.SOD_CONFLICT';
/** An approval was not given in time. */
export const OVERDUE = 'AP.APPR.OVERDUE';

/** The supplier maintains what it billed. */
export const DISPUTE = 'AP.DISPUTE.SUPPLIER';

/** What is said of an approval that does not go on. */
export const APPROVAL_CODES: readonly string[] = [DELEGATION_CONFLICT, NO_ROUTE, SOD_CONFLICT, OVERDUE];

/** What the work on a case raised, not the invoice: no look at the documents finds or clears it, and it holds no case open. */
export const OWN_CODES: readonly string[] = [...APPROVAL_CODES, DISPUTE];

/** `OWN_CODES` as a list in SQL. */
export const OWN_CODES_SQL = `(${OWN_CODES.map((code) => `'${code}'`).join(', ')})`;
