import { Button, Dialog, RefusalNote } from '@clearhold/ui';
import { FileArchive } from 'lucide-react';
import { useState } from 'react';
import { packCase } from './documents.ts';
import { PackList } from './pack-list.tsx';
import { usePack } from './use-pack.ts';

/** The way to take one case away as evidence. */
export function CaseEvidence({ caseId, number }: { caseId: string; number: number }) {
  const [isOpen, setOpen] = useState(false);
  const make = usePack(packCase);
  return (
    <>
      <Button icon={<FileArchive size={16} aria-hidden />} onPress={() => setOpen(true)}>
        Evidence
      </Button>
      <Dialog
        isOpen={isOpen}
        onOpenChange={setOpen}
        title={`Evidence of case ${number}`}
        lead="One ZIP file that opens anywhere and is verified offline: a page to read, the facts, every document as it came, the policy that was applied, who decided and why, and the log entries with their proofs."
        actions={
          <>
            <Button onPress={() => setOpen(false)}>Close</Button>
            <Button kind="primary" isPending={make.isPending} onPress={() => make.mutate(caseId)}>
              Make an evidence pack
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3">
          <RefusalNote error={make.error} />
          {isOpen && <PackList kind="CASE" subjectId={caseId} none="None was made yet." />}
        </div>
      </Dialog>
    </>
  );
}
