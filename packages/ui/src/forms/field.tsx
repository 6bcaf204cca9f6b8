import { CircleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';

/** What every field has around its control. */
export interface FieldFrame {
  label: string;
  /** The label is spoken, not shown (in tables and filter bars). */
  hideLabel?: boolean;
  /** Help under the control. */
  hint?: ReactNode;
  /** What is wrong and how to mend it; marks the field invalid. */
  error?: string;
  /** A quiet word after the label, e.g. "optional" or where the value comes from. */
  aside?: ReactNode;
  className?: string;
}

/** The look of a control one types in. */
export const INPUT = cx(
  'h-control w-full min-w-0 rounded-md border border-control bg-raised px-2.5 text-body text-ink outline-none transition-colors',
  'placeholder:text-faint data-hovered:border-muted data-focused:border-brand-line data-focused:outline-2 data-focused:outline-offset-0 data-focused:outline-brand-line',
  'data-focus-within:border-brand-line data-focus-within:outline-2 data-focus-within:outline-offset-0 data-focus-within:outline-brand-line',
  'data-invalid:border-risk data-disabled:bg-sunken data-disabled:text-muted data-disabled:border-line-strong',
);

/** Classes of the frame around a field. */
export const FRAME = 'flex min-w-0 flex-col gap-1';

/** The label above a control, inside a field component. */
export function FieldLabel({ label, hideLabel, aside }: Pick<FieldFrame, 'label' | 'hideLabel' | 'aside'>) {
  if (hideLabel) return <Label className="sr-only">{label}</Label>;
  return (
    <span className="flex items-baseline justify-between gap-2">
      <Label className="text-label font-medium text-ink">{label}</Label>
      {aside && <span className="text-label text-muted">{aside}</span>}
    </span>
  );
}

/** Help and error under a control, inside a field component. */
export function FieldFoot({ hint, error }: Pick<FieldFrame, 'hint' | 'error'>) {
  return (
    <>
      {hint && !error && (
        <Text slot="description" className="text-label text-muted">
          {hint}
        </Text>
      )}
      <FieldError className="flex items-start gap-1 text-label text-risk">
        {({ validationErrors }) => (
          <>
            <CircleAlert size={14} className="mt-0.5 shrink-0" aria-hidden />
            <span>{error ?? validationErrors.join(' ')}</span>
          </>
        )}
      </FieldError>
    </>
  );
}
