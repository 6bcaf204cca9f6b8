import type { ReactElement, ReactNode } from 'react';
import { Popover as AriaPopover, Dialog, DialogTrigger } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { FLOATING } from './floating.ts';

/** Props of `Popover`. */
export interface PopoverProps {
  trigger: ReactElement;
  /** Spoken name. */
  label: string;
  placement?: 'bottom start' | 'bottom end' | 'bottom' | 'top' | 'end' | 'start';
  className?: string;
  /** The content, or a function that is given `close`. */
  children: ReactNode | ((act: { close: () => void }) => ReactNode);
}

/** A small floating panel on a button: filters, provenance, a short form. */
export function Popover({ trigger, label, placement = 'bottom start', className, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover placement={placement} offset={4} className={cx(FLOATING, 'max-w-[min(92vw,26rem)]')}>
        <Dialog aria-label={label} className={cx('max-h-[inherit] overflow-auto p-4 outline-none', className)}>
          {({ close }) => (typeof children === 'function' ? children({ close }) : children)}
        </Dialog>
      </AriaPopover>
    </DialogTrigger>
  );
}
