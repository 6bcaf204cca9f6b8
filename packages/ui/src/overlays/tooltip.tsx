import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, Focusable, TooltipTrigger } from 'react-aria-components';
import { Kbd } from '../keys/kbd.tsx';

/** Props of `Tooltip`. */
export interface TooltipProps {
  label: ReactNode;
  keys?: string;
  /** A library button or link; anything else with `plain`. */
  children: ReactElement;
  /** True where the child is a plain element: it is made reachable by keyboard (give it a role and a name). */
  plain?: boolean;
  placement?: 'top' | 'bottom' | 'start' | 'end';
}

/** A name or a few words on hover and focus; never the only place of something a person needs. */
export function Tooltip({ label, keys, children, plain, placement = 'top' }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={100}>
      {plain ? <Focusable>{children as never}</Focusable> : children}
      <AriaTooltip
        placement={placement}
        offset={6}
        className="ch-float flex max-w-72 items-center gap-2 rounded-md bg-raised px-2 py-1 text-label text-ink shadow-float"
      >
        {label}
        {keys && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
