import { ZERO } from '@clearhold/kernel';
import { type Detector, report } from '../context.ts';

/** AP.DOC.SCHEMA_INVALID: fatal problems that reading found, all in one exception: the sender mends them at once. */
export const detectSchemaInvalid: Detector = (context) => {
  const fatal = context.facts.problems.filter(({ severity }) => severity === 'fatal');
  if (fatal.length === 0) return [];
  const rules = [...new Set(fatal.map(({ code }) => code))];
  const others = rules.length > 3 ? ` and ${rules.length - 3} more` : '';
  return [
    report(context, 'AP.DOC.SCHEMA_INVALID', {
      summary: `Breaks ${rules.slice(0, 3).join(', ')}${others}: ${fatal[0]!.message}`,
      amount: ZERO,
      exposure: { on: 'part' },
      evidence: { rules, problems: fatal.slice(0, 50), problemCount: fatal.length },
      causeKey: 'document',
    }),
  ];
};

/** AP.DOC.LOW_CONFIDENCE: fields that were read from a page less surely than policy asks for, all in one exception. */
export const detectLowConfidence: Detector = (context) => {
  const least = context.policy.captureConfidencePercent / 100;
  const doubtful = context.facts.problems.flatMap(({ path, confidence }) =>
    path !== undefined && confidence !== undefined && confidence < least ? { field: path, confidence } : [],
  );
  if (doubtful.length === 0) return [];
  const fields = [...new Set(doubtful.map(({ field }) => words(field.replace(/^lines\[\d+\].*/, 'lines'))))];
  const others = fields.length > 3 ? ` and ${fields.length - 3} more` : '';
  return [
    report(context, 'AP.DOC.LOW_CONFIDENCE', {
      summary: `Read from the page, please check: ${fields.slice(0, 3).join(', ')}${others}`,
      amount: ZERO,
      exposure: { on: 'part' },
      evidence: { least, fields: doubtful.slice(0, 50) },
      causeKey: 'document',
    }),
  ];
};

/** AP.DOC.MISSING_FIELD: fields that policy requires, one exception for the document and one for each line. */
export const detectMissingField: Detector = (context) => {
  const { invoice, policy, lines } = context;
  const ofDocument = policy.requiredFields.filter((path) => !LINE_PATH.test(path) && !present(invoice, path));
  const linePaths = policy.requiredFields.flatMap((path) =>
    LINE_PATH.test(path) ? [path.replace(LINE_PATH, '')] : [],
  );
  const missing = [
    { line: undefined as string | undefined, fields: ofDocument },
    ...lines.map(({ match }) => ({ line: match.id, fields: linePaths.filter((path) => !present(match.line, path)) })),
  ];
  return missing.flatMap(({ line, fields }) =>
    fields.length === 0
      ? []
      : report(context, 'AP.DOC.MISSING_FIELD', {
          line,
          summary: `${line === undefined ? 'The document' : `Line ${line}`} lacks ${fields.map(words).join(', ')}`,
          amount: ZERO,
          exposure: { on: 'part' },
          evidence: { fields },
          causeKey: 'document',
        }),
  );
};

const LINE_PATH = /^lines(\[\])?\./;

function present(from: unknown, path: string): boolean {
  let value: unknown = from;
  for (const name of path.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, name)) return false;
    value = (value as Record<string, unknown>)[name];
  }
  if (typeof value === 'string') return value.trim() !== '';
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
}

// `buyerReference` is "buyer reference", `supplier.taxId` is "supplier tax id".
function words(path: string): string {
  return path
    .replace(/[.[\]]+/g, ' ')
    .replace(/([a-z])([A-Z])/g, (_, a: string, b: string) => `${a} ${b.toLowerCase()}`);
}
