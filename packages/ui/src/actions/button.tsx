import { LoaderCircle, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { useLocale } from '../locale/ui-provider.tsx';
import { cx } from './class-names.ts';

/** How loud a button is: one primary a screen, danger for what cannot be taken back; it bears a sign, for a brand may be red too. */
export type ButtonKind = 'primary' | 'secondary' | 'quiet' | 'danger';

const KINDS: Record<ButtonKind, string> = {
  primary: 'bg-brand text-on-brand border-brand-line data-hovered:bg-brand-hover data-pressed:bg-brand-hover',
  secondary: 'bg-raised text-ink border-line-strong data-hovered:bg-press data-pressed:bg-press',
  quiet: 'bg-transparent text-ink border-transparent data-hovered:bg-press data-pressed:bg-press',
  danger: 'bg-risk-fill text-white border-risk-fill data-hovered:brightness-95 data-pressed:brightness-90',
};

/** The look of a button, for a link that must look like one. */
export function buttonClass(kind: ButtonKind = 'secondary', size: 'normal' | 'small' = 'normal'): string {
  return cx(
    'relative inline-flex max-w-full shrink-0 items-center justify-center gap-1.5 rounded-md border py-0.5 font-medium no-underline select-none transition-colors',
    size === 'small' ? 'min-h-7 px-2 text-label' : 'min-h-control px-3 text-row',
    'data-disabled:opacity-50 data-disabled:cursor-default',
    KINDS[kind],
  );
}

/** Props of `Button`. */
export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  /** `secondary` unless told. */
  kind?: ButtonKind;
  size?: 'normal' | 'small';
  /** A 16 px icon before the words. */
  icon?: ReactNode;
  /** A key, shown after the words. */
  hint?: ReactNode;
  /** True while the act is under way: the words stay, presses do nothing, screen readers hear it. */
  isPending?: boolean;
  className?: string;
  children: ReactNode;
}

/** A button whose words name the act and its object: "Release invoice". */
export function Button({ kind, size, icon, hint, children, className, ...rest }: ButtonProps) {
  const { say } = useLocale();
  const sign = icon ?? (kind === 'danger' ? <TriangleAlert size={16} aria-hidden /> : undefined);
  return (
    <AriaButton {...rest} className={cx(buttonClass(kind, size), className)}>
      {rest.isPending ? <LoaderCircle size={16} className="ch-turn" aria-label={say('working')} /> : sign}
      {children}
      {hint}
    </AriaButton>
  );
}
