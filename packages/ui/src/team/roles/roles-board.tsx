import type { AppAbility } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import { Answer, Button, Section, SkeletonRows } from '../../index.ts';
import { bookOfRows, type RoleRow, roleCatalogueQuery } from './catalogue.ts';
import { RightsMatrix } from './rights-matrix.tsx';
import { RoleDialog } from './role-dialog.tsx';
import { RoleList } from './role-list.tsx';
import { WaitingRoles } from './waiting-roles.tsx';

type Level = 'tenant' | 'partner';
const TITLES: Record<Level, string> = { tenant: 'Roles in a company', partner: 'Roles at the service provider' };

/** The roles of a scope: which there are, who holds them, who may what; and changing them. */
export function RolesBoard({
  ability,
  scope,
  levels,
}: {
  ability: AppAbility;
  scope: string;
  levels: readonly Level[];
}) {
  const catalogue = useQuery(roleCatalogueQuery(scope));
  const mayChange = ability.can('update', 'Policy') && ability.can('create', 'RoleGrant');
  const [open, setOpen] = useState<{ level: Level; role?: RoleRow }>();
  return (
    <Answer query={catalogue} what="The roles" loading={<SkeletonRows rows={8} />}>
      {(rows) => {
        const book = bookOfRows(rows);
        const at = (level: Level) => rows.filter(({ scopeKind }) => scopeKind.toLowerCase() === level);
        return (
          <>
            <WaitingRoles scope={scope} />
            {levels.map((level) => (
              <Section
                key={level}
                flush
                title={levels.length > 1 ? TITLES[level] : 'Roles'}
                actions={
                  mayChange && (
                    <Button size="small" icon={<Plus size={14} aria-hidden />} onPress={() => setOpen({ level })}>
                      New role
                    </Button>
                  )
                }
              >
                <RoleList
                  label={TITLES[level]}
                  rows={at(level)}
                  book={book}
                  onChange={mayChange ? (role) => setOpen({ level, role }) : undefined}
                />
              </Section>
            ))}
            {levels.map((level) => {
              const title = levels.length > 1 ? `Who may what: ${TITLES[level].toLowerCase()}` : 'Who may what';
              return (
                <Section key={level} flush title={title}>
                  <RightsMatrix label={`Rights, ${TITLES[level].toLowerCase()}`} roles={book.at(level)} />
                </Section>
              );
            })}
            {open && (
              <RoleDialog
                {...{ scope, rows, book, level: open.level, role: open.role }}
                key={open.role?.key ?? 'new'}
                onClose={() => setOpen(undefined)}
              />
            )}
          </>
        );
      }}
    </Answer>
  );
}
