import { Button, Dialog, IconButton, Note, RefusalNote, TextArea, TextField } from '@clearhold/ui';
import { Copy } from 'lucide-react';
import { useState } from 'react';
import type { WholeCase } from './case-query.ts';
import { useAsk } from './use-acts.ts';

/** What the dialog proposes to ask. */
export function draftOf(found: Pick<WholeCase, 'invoiceNumber' | 'exceptions'>): string {
  const lines = found.exceptions.map((exception) => `– ${exception.summary}`).slice(0, 8);
  return `On your invoice ${found.invoiceNumber} we found:\n${lines.join('\n')}\n\nCan you correct this or tell us why?`;
}

/** A link, to copy. It is shown once: only its hash is kept. */
export function LinkToCopy({ url }: { url: string }) {
  const [copied, setCopied] = useState(false);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-end gap-2">
        <TextField label="Link" isReadOnly value={url} className="min-w-0 flex-1" />
        <IconButton
          kind="secondary"
          label="Copy the link"
          icon={<Copy size={16} aria-hidden />}
          onPress={() => void navigator.clipboard.writeText(url).then(() => setCopied(true))}
        />
      </div>
      <p role="status" className="text-label text-muted">
        {copied ? 'Copied.' : 'It is shown this once. Whoever has it sees this one matter and nothing else.'}
      </p>
    </div>
  );
}

/** Asks the supplier: what, to whom, and what happens then. */
export function AskDialog(props: { found: WholeCase; isOpen: boolean; onClose: () => void }) {
  const { found, isOpen, onClose } = props;
  const [question, setQuestion] = useState(() => draftOf(found));
  const [email, setEmail] = useState(found.supplier?.email ?? '');
  const [url, setUrl] = useState<string>();
  const isBankChange = found.exceptions.some(({ code }) => code.startsWith('MD.BANK.'));
  const ask = useAsk(found, (result) => setUrl(result.url));
  const close = () => {
    setUrl(undefined);
    ask.reset();
    onClose();
  };
  return (
    <Dialog
      isOpen={isOpen}
      onOpenChange={(open) => !open && close()}
      title={url ? 'The supplier was asked' : `Ask ${found.supplierName}`}
      lead={
        url ? undefined : 'They get a signed link to this one matter, in your brand, and answer without an account.'
      }
      actions={
        url ? (
          <Button kind="primary" onPress={close}>
            Done
          </Button>
        ) : (
          <Button
            kind="primary"
            isPending={ask.isPending}
            isDisabled={!question.trim()}
            onPress={() => ask.mutate({ question: question.trim(), email: email.trim() })}
          >
            Send question
          </Button>
        )
      }
    >
      <div className="flex flex-col gap-4">
        {url ? (
          <>
            <Note tone="good" title={email ? `A mail to ${email} is on its way` : 'The link is made'}>
              The case waits for the answer; its clock stands until then.
            </Note>
            <LinkToCopy url={url} />
          </>
        ) : (
          <>
            <TextArea label="Question" autoFocus rows={6} value={question} onChange={setQuestion} />
            <TextField
              label="E-mail"
              type="email"
              value={email}
              onChange={setEmail}
              isReadOnly={isBankChange}
              hint={
                isBankChange
                  ? 'About new bank details only the address on record is asked.'
                  : 'Leave it empty to copy the link yourself.'
              }
            />
            <RefusalNote error={ask.error} />
          </>
        )}
      </div>
    </Dialog>
  );
}
