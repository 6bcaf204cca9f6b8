import type { AppAbility, GrantScope } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { LogIn, Plus } from 'lucide-react';
import { useState } from 'react';
import { Answer, Button, type DataColumn, DataTable, EmptyState, SkeletonRows, useScreen } from '../index.ts';
import { CertificateNote } from './certificate-note.tsx';
import { KIND_WORDS } from './certificate-state.ts';
import { RemoveSignOnDialog } from './remove-sign-on-dialog.tsx';
import { SignOnActs } from './sign-on-acts.tsx';
import { SignOnDialog } from './sign-on-dialog.tsx';
import { type SignOnRow, signOnAddressesQuery, signOnsQuery } from './sign-ons.ts';

type Doing = { do: 'add' } | { do: 'change' | 'remove'; row: SignOnRow };

/** The identity providers through which people of a space sign in. */
export function SignOnList(props: { ability: AppAbility; scope: string; scopeName: string; scopeKind: GrantScope }) {
  const { ability, scope, scopeName, scopeKind } = props;
  const signOns = useQuery(signOnsQuery(scope));
  const isPhone = useScreen() === 'phone';
  const origin = useQuery(signOnAddressesQuery(scope)).data?.origin;
  const mayChange = ability.can('update', 'SignOn');
  const [doing, setDoing] = useState<Doing>();
  const close = () => setDoing(undefined);
  const columns: readonly DataColumn<SignOnRow>[] = [
    {
      id: 'name',
      header: 'Name',
      width: 'minmax(110px, 1fr)',
      render: (row) => (
        <span className="flex min-w-0 flex-col py-1">
          <span className="font-medium">{row.name}</span>
          <span className="text-label text-muted">{KIND_WORDS[row.kind]}</span>
          <CertificateNote signOn={row} />
        </span>
      ),
    },
    {
      id: 'domains',
      header: 'E-mail domains',
      width: 'minmax(110px, 1.2fr)',
      from: 'tablet',
      render: ({ domains }) => domains.join(', '),
    },
    {
      id: 'issuer',
      header: 'Issuer',
      width: 'minmax(140px, 1.6fr)',
      from: 'tablet',
      render: ({ issuer }) => <span title={issuer}>{issuer.replace(/^https?:\/\//, '')}</span>,
    },
    { id: 'people', header: 'People', width: '80px', align: 'end', from: 'tablet', render: ({ people }) => people },
    {
      id: 'do',
      header: 'Act',
      hideHeader: true,
      width: isPhone ? '48px' : '216px',
      align: 'end',
      render: (row) =>
        mayChange && <SignOnActs row={row} origin={origin} onDo={(what) => setDoing({ do: what, row })} />,
    },
  ];
  return (
    <>
      <div className="flex flex-wrap items-center gap-3 px-4 py-3 text-row text-muted sm:px-6">
        <span className="min-w-0 flex-1">
          People whose address has one of these domains may sign in through the company’s own provider. Policy can
          demand it (“Single sign-on demanded”).
        </span>
        {mayChange && (
          <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setDoing({ do: 'add' })}>
            Add sign-on
          </Button>
        )}
      </div>
      <Answer query={signOns} what="The sign-ons" loading={<SkeletonRows rows={2} />}>
        {(rows) => (
          <DataTable
            label="Sign-ons"
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            empty={
              <EmptyState icon={<LogIn size={16} aria-hidden />} title="No single sign-on yet">
                People sign in to {scopeName} with a password.
              </EmptyState>
            }
          />
        )}
      </Answer>
      {doing?.do === 'remove' && <RemoveSignOnDialog scope={scope} signOn={doing.row} onClose={close} />}
      {(doing?.do === 'add' || doing?.do === 'change') && (
        <SignOnDialog
          ability={ability}
          scope={scope}
          scopeKind={scopeKind}
          signOn={doing.do === 'change' ? doing.row : undefined}
          onClose={close}
        />
      )}
    </>
  );
}
