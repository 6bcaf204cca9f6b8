import { RadioGroup } from '@clearhold/ui';
import { useState } from 'react';
import type { Ring, Rings } from './documents.ts';
import { ReasonDialog } from './reason-dialog.tsx';

/** Puts a tenant into another ring. */
export function PutDialog(props: { tenant: Ring['tenants'][number]; ring: Ring; rings: Rings; onClose: () => void }) {
  const { tenant, ring, rings, onClose } = props;
  const [to, setTo] = useState(ring.key);
  const name = rings.rings.find(({ key }) => key === to)?.name ?? '';
  return (
    <ReasonDialog
      scope={rings.scopeId}
      title={`Ring of ${tenant.name}`}
      lead="It decides how early a version of your policy reaches the tenant. Nothing changes for it today."
      act={`Put into ${name}`}
      does={{ do: 'put', tenants: [tenant.id], ring: to }}
      isDisabled={to === ring.key}
      onClose={onClose}
    >
      <RadioGroup
        label="Ring"
        value={to}
        onChange={setTo}
        options={rings.rings.map(({ key, name: label }) => ({ id: key, label }))}
      />
    </ReasonDialog>
  );
}
