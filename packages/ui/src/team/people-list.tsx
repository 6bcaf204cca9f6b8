import type { AppAbility, GrantScope } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Search, UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { SessionsDialog } from '../account/index.ts';
import {
  Answer,
  Badge,
  Button,
  type DataColumn,
  DataTable,
  DateTime,
  EmptyState,
  Person,
  SkeletonRows,
  TextField,
  useScreen,
} from '../index.ts';
import { ClosePersonDialog } from './close-person-dialog.tsx';
import { useReopening } from './closing.ts';
import type { UnitChoice } from './grants-field.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { usePasswordLink } from './password-link.ts';
import { type PersonRow, peopleQuery } from './people.ts';
import { PersonActs } from './person-acts.tsx';
import { RolesDialog } from './roles-dialog.tsx';

function RoleBadges({ person }: { person: PersonRow }) {
  if (person.roles.length === 0) return <span className="text-muted">No role</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {person.roles.map((grant) => (
        <Badge key={grant.id} tone={grant.idle ? 'waiting' : 'neutral'}>
          {grant.title}
          {grant.idle && <span className="font-normal"> (gives nothing)</span>}
          {grant.unitName && <span className="font-normal"> · {grant.unitName}</span>}
        </Badge>
      ))}
    </span>
  );
}

function LastSeen({ person: { lastSignInAt, isAwaited, status } }: { person: PersonRow }) {
  if (status !== 'active') return <Badge tone="waiting">Closed</Badge>;
  if (lastSignInAt) return <DateTime value={lastSignInAt} />;
  return <span className="text-muted">{isAwaited ? 'Invited' : 'Never'}</span>;
}

/** The search, and the invitation where it may be made. */
function PeopleHead(props: { words: string; onWords: (words: string) => void; onInvite: (() => void) | undefined }) {
  const { words, onWords, onInvite } = props;
  return (
    <div className="flex items-center gap-3 px-4 py-3 sm:px-6">
      <TextField
        label="Search people"
        hideLabel
        placeholder="Search people"
        before={<Search size={16} aria-hidden />}
        className="w-full max-w-72"
        value={words}
        onChange={onWords}
      />
      {onInvite && (
        <Button kind="primary" className="ms-auto" icon={<UserPlus size={16} aria-hidden />} onPress={onInvite}>
          Invite person
        </Button>
      )}
    </div>
  );
}

const isOpen = ({ status }: PersonRow) => status === 'active';

/** The people of one scope and what they may do. */
export function PeopleList(props: {
  ability: AppAbility;
  /** Whoever looks; nobody changes his own roles. */
  readerId: string | undefined;
  scope: string;
  scopeName: string;
  scopeKind: GrantScope;
  units: readonly UnitChoice[];
}) {
  const { ability, readerId, scope, scopeName, scopeKind, units } = props;
  const people = useQuery(peopleQuery(scope));
  const link = usePasswordLink(scope);
  const reopening = useReopening(scope);
  const mayClose = ability.can('update', 'Person');
  const [closing, setClosing] = useState<PersonRow>();
  const isPhone = useScreen() === 'phone';
  const mayInvite = ability.can('create', 'Person');
  const mayGrant = ability.can('create', 'RoleGrant');
  const [inviting, setInviting] = useState(false);
  const maySeeSessions = ability.can('read', 'Session');
  const mayEndSessions = ability.can('revoke', 'Session');
  const [changing, setChanging] = useState<PersonRow>();
  const [looking, setLooking] = useState<PersonRow>();
  const [words, setWords] = useState('');
  const needle = words.trim().toLowerCase();
  const columns: readonly DataColumn<PersonRow>[] = [
    { id: 'name', header: 'Name', width: 'minmax(130px, 1fr)', render: ({ name }) => <Person name={name} /> },
    { id: 'email', header: 'E-mail', width: 'minmax(150px, 1.2fr)', from: 'tablet', render: ({ email }) => email },
    { id: 'roles', header: 'Roles', width: 'minmax(120px, 1.4fr)', render: (person) => <RoleBadges person={person} /> },
    {
      id: 'seen',
      header: 'Last sign-in',
      width: '110px',
      from: 'tablet',
      render: (person) => <LastSeen person={person} />,
    },
    {
      id: 'do',
      header: 'Act',
      hideHeader: true,
      width: isPhone ? '48px' : maySeeSessions ? '340px' : '264px',
      align: 'end',
      render: (person) => (
        <PersonActs
          name={person.name}
          onPassword={mayInvite && isOpen(person) && person.id !== readerId ? () => link.mutate(person) : undefined}
          onSessions={maySeeSessions ? () => setLooking(person) : undefined}
          onRoles={mayGrant && isOpen(person) && person.id !== readerId ? () => setChanging(person) : undefined}
          onClose={mayClose && isOpen(person) && person.id !== readerId ? () => setClosing(person) : undefined}
          onReopen={mayClose && person.status === 'closed' ? () => reopening.mutate(person) : undefined}
        />
      ),
    },
  ];
  return (
    <>
      <PeopleHead words={words} onWords={setWords} onInvite={mayInvite ? () => setInviting(true) : undefined} />
      <Answer query={people} what="The people" loading={<SkeletonRows rows={6} />}>
        {(rows) => (
          <DataTable
            label="People"
            columns={columns}
            rows={rows.filter(({ name, email }) => `${name} ${email}`.toLowerCase().includes(needle))}
            rowId={({ id }) => id}
            rowName={({ name }) => name}
            empty={
              <EmptyState
                icon={<Users size={16} aria-hidden />}
                title={needle ? `Nobody is called “${words}”` : 'Nobody yet'}
              >
                {!needle && `People who sign in to ${scopeName} stand here with their roles.`}
              </EmptyState>
            }
          />
        )}
      </Answer>
      <InviteDialog
        ability={ability}
        scope={scope}
        scopeName={scopeName}
        scopeKind={scopeKind}
        units={units}
        isOpen={inviting}
        onClose={() => setInviting(false)}
      />
      {looking && (
        <SessionsDialog scope={scope} person={looking} mayEnd={mayEndSessions} onClose={() => setLooking(undefined)} />
      )}
      {closing && (
        <ClosePersonDialog
          scope={scope}
          person={closing}
          people={people.data ?? []}
          onClose={() => setClosing(undefined)}
        />
      )}
      {changing && (
        <RolesDialog
          ability={ability}
          key={changing.id}
          scope={scope}
          scopeKind={scopeKind}
          units={units}
          person={changing}
          onClose={() => setChanging(undefined)}
        />
      )}
    </>
  );
}
