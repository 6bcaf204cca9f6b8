import { Button, ComboBox, DateField, Dialog, RefusalNote, refusalAt } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { FileArchive } from 'lucide-react';
import { useState } from 'react';
import { controlsQuery, packControl } from './documents.ts';
import { PackList } from './pack-list.tsx';
import { usePack } from './use-pack.ts';

const dayBefore = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** The way to take away every decision under one control. */
export function ControlEvidence() {
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon={<FileArchive size={16} aria-hidden />} onPress={() => setOpen(true)}>
        Evidence
      </Button>
      {isOpen && <ControlDialog onClose={() => setOpen(false)} />}
    </>
  );
}

function ControlDialog({ onClose }: { onClose: () => void }) {
  const controls = useQuery(controlsQuery).data;
  const [control, setControl] = useState<string | null>(null);
  const [from, setFrom] = useState(dayBefore(90));
  const [until, setUntil] = useState(dayBefore(0));
  const make = usePack(packControl);
  const ask = () => {
    if (control) make.mutate({ control, from: `${from}T00:00:00.000Z`, until: `${until}T23:59:59.999Z` });
  };
  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      title="Evidence of a control"
      lead="Every override and decision under an exception type or a setting in a period, with how it was set and each case whole."
      actions={
        <>
          <Button onPress={onClose}>Close</Button>
          <Button kind="primary" isDisabled={!control || !from || !until} isPending={make.isPending} onPress={ask}>
            Make an evidence pack
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-4">
        <ComboBox
          label="Control"
          hint="A type stands for all below it."
          placeholder="Exception type or setting"
          options={controls ?? []}
          isDisabled={!controls}
          value={control}
          onChange={setControl}
          error={refusalAt(make.error, 'control')}
        />
        <div className="grid grid-cols-2 gap-3">
          <DateField label="From" value={from} onChange={setFrom} max={until} error={refusalAt(make.error, 'from')} />
          <DateField label="To" value={until} onChange={setUntil} min={from} />
        </div>
        {!refusalAt(make.error, 'control') && !refusalAt(make.error, 'from') && <RefusalNote error={make.error} />}
        <PackList kind="CONTROL" titled none="No control’s evidence was made yet." />
      </div>
    </Dialog>
  );
}
