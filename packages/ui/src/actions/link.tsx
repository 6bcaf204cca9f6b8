import type { ReactNode } from 'react';
import { Link as AriaLink, type LinkProps as AriaLinkProps } from 'react-aria-components';
import { type ButtonKind, buttonClass } from './button.tsx';
import { cx } from './class-names.ts';

/** Props of `Link` and `ButtonLink`. */
export interface LinkProps extends Omit<AriaLinkProps, 'children' | 'className' | 'style'> {
  className?: string;
  children: ReactNode;
}

/** A link in the brand's colour, underlined; `quiet` ones take the text's colour and underline on hover. */
export function Link({ quiet, className, ...rest }: LinkProps & { quiet?: boolean }) {
  return (
    <AriaLink
      {...rest}
      className={cx(
        'rounded-sm underline-offset-2 cursor-pointer',
        quiet
          ? 'text-inherit no-underline data-hovered:underline'
          : 'text-brand-text underline decoration-current/40 data-hovered:decoration-current',
        className,
      )}
    />
  );
}

/** A link that looks like a button. */
export function ButtonLink({
  kind,
  size,
  className,
  ...rest
}: LinkProps & { kind?: ButtonKind; size?: 'normal' | 'small' }) {
  return <AriaLink {...rest} className={cx(buttonClass(kind, size), 'cursor-pointer', className)} />;
}
