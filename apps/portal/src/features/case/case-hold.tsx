import { Button, useToast } from '@clearhold/ui';
import { placeHold, ReasonDialog } from '@clearhold/ui/holds';
import { useQueryClient } from '@tanstack/react-query';
import { Lock } from 'lucide-react';
import { useState } from 'react';

/** The way to keep one case, whatever retention says; holds are lifted on the team's page, by two persons. */
export function CaseHold({ caseId, number }: { caseId: string; number: number }) {
  const client = useQueryClient();
  const toast = useToast();
  const [isOpen, setOpen] = useState(false);
  const place = async (reason: string) => {
    await placeHold({ caseId, reason });
    await client.invalidateQueries({ queryKey: ['legal-holds'] });
    toast.show({ title: `Case ${number} is under a legal hold` });
  };
  return (
    <>
      <Button icon={<Lock size={16} aria-hidden />} onPress={() => setOpen(true)}>
        Legal hold
      </Button>
      {isOpen && (
        <ReasonDialog
          title={`Place a legal hold on case ${number}`}
          lead="The case, its documents and its history stay while it stands, whatever retention says. Holds are listed and lifted under Team, Legal hold."
          hint="For which matter; kept in the log."
          act="Place the hold"
          onAct={place}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  );
}
