import { API_SCOPES, type ApiScope, type AppAbility, isApiScope } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { KeyRound, Plus } from 'lucide-react';
import { useState } from 'react';
import {
  Answer,
  Button,
  Code,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  SkeletonRows,
  StateText,
  useNow,
  useScreen,
} from '../index.ts';
import { CreateKeyDialog } from './create-key-dialog.tsx';
import { KeyActs } from './key-acts.tsx';
import { keyState } from './key-state.ts';
import { type KeyRow, keysQuery } from './keys.ts';
import { RevokeKeyDialog } from './revoke-key-dialog.tsx';
import { RotateKeyDialog } from './rotate-key-dialog.tsx';

const scopeWords = (scopes: readonly string[]) =>
  scopes.map((scope) => (isApiScope(scope) ? API_SCOPES[scope] : scope)).join('; ');

const mayWords = ({ scopes, networks }: KeyRow) =>
  networks.length ? `${scopeWords(scopes)}; from ${networks.join(', ')} alone` : scopeWords(scopes);

function LastUsed({ row: { lastUsedAt, lastUsedFrom } }: { row: KeyRow }) {
  if (!lastUsedAt) return <span className="text-muted">Never</span>;
  return (
    <span title={lastUsedFrom ? `From the network ${lastUsedFrom}` : undefined}>
      <DateTime value={lastUsedAt} />
      {lastUsedFrom && <span className="block text-label text-muted">{lastUsedFrom}</span>}
    </span>
  );
}

function KeysHead({ words, onCreate }: { words: string; onCreate: (() => void) | undefined }) {
  return (
    <div className="flex items-center gap-3 px-4 py-3 text-row text-muted sm:px-6">
      <span>{words} It ends by itself, and is kept as a hash: it is shown once.</span>
      {onCreate && (
        <Button kind="primary" className="ms-auto" icon={<Plus size={16} aria-hidden />} onPress={onCreate}>
          Create key
        </Button>
      )}
    </div>
  );
}

/** The keys of programs that work with one tenant. */
export function KeyList(props: {
  ability: AppAbility;
  scope: string;
  scopeName: string;
  /** What a key may do here; everything unless told. */
  may?: readonly ApiScope[];
  /** What a key opens, as a sentence. */
  opens?: string;
}) {
  const { ability, scope, scopeName, may, opens = 'A key opens this place alone.' } = props;
  const now = useNow();
  const isPhone = useScreen() === 'phone';
  const keys = useQuery(keysQuery(scope));
  const mayCreate = ability.can('create', 'ApiKey');
  const mayRevoke = ability.can('revoke', 'ApiKey');
  const [creating, setCreating] = useState(false);
  const [revoking, setRevoking] = useState<KeyRow>();
  const [rotating, setRotating] = useState<KeyRow>();
  const columns: readonly DataColumn<KeyRow>[] = [
    {
      id: 'name',
      header: 'Name',
      width: 'minmax(110px, 1fr)',
      render: ({ name }) => <span className="font-medium">{name}</span>,
    },
    {
      id: 'state',
      header: 'State',
      width: '110px',
      render: (key) => {
        const { word, tone } = keyState(key, now);
        return <StateText tone={tone}>{word}</StateText>;
      },
    },
    {
      id: 'prefix',
      header: 'Begins with',
      width: '150px',
      from: 'wide',
      render: ({ prefix }) => (
        <span title={prefix}>
          <Code>chk_…{prefix.slice(-10)}</Code>
        </span>
      ),
    },
    {
      id: 'scopes',
      header: 'May',
      width: 'minmax(140px, 1.6fr)',
      from: 'tablet',
      render: (key) => <span title={mayWords(key)}>{mayWords(key)}</span>,
    },
    {
      id: 'used',
      header: 'Last used',
      width: '100px',
      from: 'tablet',
      render: (key) => <LastUsed row={key} />,
    },
    {
      id: 'ends',
      header: 'Ends',
      width: '100px',
      from: 'tablet',
      render: ({ expiresAt }) => <DateTime value={expiresAt} as="date" />,
    },
    {
      id: 'do',
      header: 'Act',
      hideHeader: true,
      width: isPhone ? '48px' : '152px',
      align: 'end',
      render: (key) =>
        keyState(key, now).works && (
          <KeyActs
            row={key}
            onRotate={mayCreate ? setRotating : undefined}
            onRevoke={mayRevoke ? setRevoking : undefined}
          />
        ),
    },
  ];
  return (
    <>
      <KeysHead words={opens} onCreate={mayCreate ? () => setCreating(true) : undefined} />
      <Answer query={keys} what="The keys" loading={<SkeletonRows rows={4} />}>
        {(rows) => (
          <DataTable
            label="API keys"
            columns={columns}
            rows={rows}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            empty={
              <EmptyState icon={<KeyRound size={16} aria-hidden />} title="No key yet">
                Programs that work with {scopeName} need one.
              </EmptyState>
            }
          />
        )}
      </Answer>
      <CreateKeyDialog
        scope={scope}
        scopeName={scopeName}
        may={may}
        isOpen={creating}
        onClose={() => setCreating(false)}
      />
      {rotating && <RotateKeyDialog scope={scope} row={rotating} onClose={() => setRotating(undefined)} />}
      {revoking && <RevokeKeyDialog scope={scope} row={revoking} onClose={() => setRevoking(undefined)} />}
    </>
  );
}
