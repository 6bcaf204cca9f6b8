import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Tooltip } from '../overlays/tooltip.tsx';
import { type ButtonKind, buttonClass } from './button.tsx';
import { cx } from './class-names.ts';

/** Props of `IconButton`. */
export interface IconButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style' | 'aria-label'> {
  /** The name of the act: spoken, and shown on hover and focus. */
  label: string;
  icon: ReactNode;
  /** Keys that do the same, shown beside the name. */
  keys?: string;
  /** `quiet` unless told. */
  kind?: ButtonKind;
  size?: 'normal' | 'small';
  /** False where the button stands inside another trigger, whose own popup it opens. */
  tooltip?: boolean;
  className?: string;
}

/** An icon with a name. */
export function IconButton({
  label,
  icon,
  keys,
  kind = 'quiet',
  size,
  tooltip = true,
  className,
  ...rest
}: IconButtonProps) {
  const square = size === 'small' ? 'w-7 px-0!' : 'w-control px-0!';
  const button = (
    <AriaButton {...rest} aria-label={label} className={cx(buttonClass(kind, size), square, 'text-muted', className)}>
      {icon}
    </AriaButton>
  );
  return tooltip ? (
    <Tooltip label={label} keys={keys}>
      {button}
    </Tooltip>
  ) : (
    button
  );
}
