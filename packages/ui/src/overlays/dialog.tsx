import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { cx } from '../actions/class-names.ts';
import { IconButton } from '../actions/icon-button.tsx';
import { useLocale } from '../locale/ui-provider.tsx';
import { FLOATING, VEIL } from './floating.ts';

/** Props of `Dialog` and `Sheet`. */
export interface DialogProps {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  /** A line under the title. */
  lead?: ReactNode;
  /** Buttons, the primary last. */
  actions?: ReactNode;
  /** An answer is needed: no closing by a click outside or by the cross. */
  mustAnswer?: boolean;
  size?: 'small' | 'normal' | 'wide';
  children?: ReactNode;
}

const WIDTHS = { small: 'max-w-sm', normal: 'max-w-lg', wide: 'max-w-3xl' };

function Frame({ title, lead, actions, mustAnswer, children, onOpenChange }: DialogProps) {
  const { say } = useLocale();
  return (
    <AriaDialog
      role={mustAnswer ? 'alertdialog' : 'dialog'}
      className="flex max-h-[inherit] min-h-0 min-w-0 flex-1 flex-col outline-none"
    >
      <header className="flex items-start gap-3 px-5 pt-4 pb-2">
        <div className="min-w-0 flex-1">
          <Heading slot="title" className="text-body font-semibold text-ink">
            {title}
          </Heading>
          {lead && <p className="mt-0.5 text-row text-muted">{lead}</p>}
        </div>
        {!mustAnswer && (
          <IconButton
            size="small"
            label={say('close')}
            tooltip={false}
            icon={<X size={16} aria-hidden />}
            onPress={() => onOpenChange(false)}
          />
        )}
      </header>
      {children && <div className="min-h-0 flex-1 overflow-auto px-5 pt-1 pb-5 text-body">{children}</div>}
      {actions && (
        <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3">
          {actions}
        </footer>
      )}
    </AriaDialog>
  );
}

/** A question over the page, with its answers as buttons. */
export function Dialog(props: DialogProps) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable={!props.mustAnswer}
      className={cx(VEIL, 'flex items-start justify-center p-4 pt-[12vh]')}
    >
      <Modal className={cx(FLOATING, 'flex max-h-[80vh] w-full', WIDTHS[props.size ?? 'normal'])}>
        <Frame {...props} />
      </Modal>
    </ModalOverlay>
  );
}

/** A panel at the page's end edge, the whole width on a phone: detail or a longer form beside the list. */
export function Sheet(props: DialogProps) {
  return (
    <ModalOverlay
      isOpen={props.isOpen}
      onOpenChange={props.onOpenChange}
      isDismissable={!props.mustAnswer}
      className={cx(VEIL, 'flex justify-end')}
    >
      <Modal
        className={cx(
          'ch-fade flex h-full w-full bg-raised text-ink shadow-float outline-none',
          WIDTHS[props.size ?? 'normal'],
        )}
      >
        <Frame {...props} />
      </Modal>
    </ModalOverlay>
  );
}
