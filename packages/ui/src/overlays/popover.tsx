import { type ReactElement, type ReactNode, useContext, useEffect, useRef } from 'react';
import { Popover as AriaPopover, DialogTrigger, OverlayTriggerStateContext } from 'react-aria-components';
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

function Content({ className, children }: Pick<PopoverProps, 'className' | 'children'>) {
  const state = useContext(OverlayTriggerStateContext);
  const panel = useRef<HTMLDivElement>(null);
  // The page behind goes inert and a browser then drops its focus. Opened by a key or a screen reader, nothing else takes it up,
  // and Escape would reach nobody.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      if (document.activeElement === document.body) panel.current?.closest<HTMLElement>('[role=dialog]')?.focus();
    });
    return () => cancelAnimationFrame(frame);
  }, []);
  const close = () => state?.close();
  return (
    <div ref={panel} className={cx('max-h-[inherit] overflow-auto p-4', className)}>
      {typeof children === 'function' ? children({ close }) : children}
    </div>
  );
}

/** A small floating panel on a button: filters, provenance, a short form. */
export function Popover({ trigger, label, placement = 'bottom start', className, children }: PopoverProps) {
  return (
    <DialogTrigger>
      {trigger}
      <AriaPopover
        aria-label={label}
        placement={placement}
        offset={4}
        className={cx(FLOATING, 'max-w-[min(92vw,26rem)]')}
      >
        <Content className={className}>{children}</Content>
      </AriaPopover>
    </DialogTrigger>
  );
}
