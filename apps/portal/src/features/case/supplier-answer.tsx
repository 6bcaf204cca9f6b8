import { formatQuantity, Link, useLocale } from '@clearhold/ui';
import { Paperclip } from 'lucide-react';

interface AnswerDetails {
  answerId: string;
  values: { line: string; field: string; value: string }[];
  files: { name: string; sha256: string }[];
}

/** What came with a supplier's answer, where an entry of the history is one. */
export function answerIn(details: unknown): AnswerDetails | undefined {
  const found = details as Partial<AnswerDetails> | null;
  if (!found?.answerId) return undefined;
  return { answerId: found.answerId, values: found.values ?? [], files: found.files ?? [] };
}

const FIELDS: Record<string, string> = { PRICE: 'unit price', QUANTITY: 'quantity' };

/** The values that a supplier corrected and the files he sent, each to open. */
export function SupplierAnswer({ caseId, details }: { caseId: string; details: unknown }) {
  const { locale } = useLocale();
  const answer = answerIn(details);
  if (!answer || answer.values.length + answer.files.length === 0) return null;
  return (
    <ul className="mt-1 flex flex-col gap-0.5 text-row">
      {answer.values.map(({ line, field, value }) => (
        <li key={`${line}${field}`}>
          Corrects line {line}, {FIELDS[field] ?? field.toLowerCase()}:{' '}
          <span className="font-medium">{formatQuantity(value, locale)}</span>
        </li>
      ))}
      {answer.files.map(({ name, sha256 }) => (
        <li key={sha256} className="flex items-start gap-1.5">
          <Paperclip size={14} aria-hidden className="mt-0.5 shrink-0 text-muted" />
          <Link
            href={`/v1/cases/${caseId}/answers/${answer.answerId}/files/${sha256}`}
            target="_blank"
            rel="noreferrer"
            className="min-w-0 break-all"
          >
            {name}
          </Link>
        </li>
      ))}
    </ul>
  );
}
