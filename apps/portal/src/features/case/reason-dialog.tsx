import { Button, type ButtonKind, Dialog, RefusalNote, TextArea } from '@clearhold/ui';
import { type ReactNode, useState } from 'react';

export interface ReasonDialogProps {
  isOpen: boolean;
  onClose: () => void;
  title: string;
  lead?: ReactNode;
  /** What will happen, and on what ground. */
  children?: ReactNode;
  label: string;
  kind?: ButtonKind;
  needsReason: boolean;
  reasonHint?: string;
  /** Letters that a reason needs, where one is needed; 3 unless told. */
  reasonLength?: number;
  isPending: boolean;
  isDisabled?: boolean;
  /** What stands above the reason is asked first. */
  asksFirst?: boolean;
  error: unknown;
  onConfirm: (reason: string) => void;
}

/** Says what an act will do, asks for a reason where one is needed, and shows the refusal where it is refused. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { isOpen, onClose, title, lead, children, label, kind = 'primary', needsReason, reasonLength = 3 } = props;
  const [reason, setReason] = useState('');
  const confirm = () => props.onConfirm(reason.trim());
  const may = !props.isDisabled && (!needsReason || reason.trim().length >= reasonLength);
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      lead={lead}
      actions={
        <>
          <Button kind="quiet" onPress={onClose}>
            Cancel
          </Button>
          <Button kind={kind} isPending={props.isPending} isDisabled={!may} onPress={confirm}>
            {label}
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {children}
        <TextArea
          label={needsReason ? 'Reason' : 'Reason (optional)'}
          autoFocus={!props.asksFirst}
          rows={2}
          value={reason}
          onChange={setReason}
          hint={props.reasonHint ?? 'It stays in the history and in the audit log.'}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && (event.metaKey || event.ctrlKey) && may) confirm();
          }}
        />
        <RefusalNote error={props.error} />
      </div>
    </Dialog>
  );
}
