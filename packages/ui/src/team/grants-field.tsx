import type { AppAbility, GrantScope } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { Button, IconButton, Note, Select } from '../index.ts';
import { conflicts, type Held, rolesToGive } from './grants.ts';
import { bookOfRows, roleCatalogueQuery } from './roles/catalogue.ts';

/** A business unit in which a role can hold. */
export interface UnitChoice {
  id: string;
  name: string;
}

const WHOLE = 'whole';

/** Which roles a person holds and where; duties that must stay apart are named as they meet. */
export function GrantsField(props: {
  /** What the person who asks may do. */
  ability: AppAbility;
  scope: string;
  scopeKind: GrantScope;
  units: readonly UnitChoice[];
  personId: string;
  held: readonly Held[];
  value: readonly Held[];
  onChange: (value: Held[]) => void;
}) {
  const { ability, scope, scopeKind, units, personId, held, value, onChange } = props;
  const book = bookOfRows(useQuery(roleCatalogueQuery(scope)).data ?? []);
  const roles = rolesToGive(ability, book, scopeKind, personId, held);
  const given = roles.filter(({ may }) => may);
  const places = [{ id: WHOLE, label: 'Whole tenant' }, ...units.map(({ id, name }) => ({ id, label: name }))];
  const change = (at: number, part: Partial<Held>) =>
    onChange(value.map((grant, index) => (index === at ? { ...grant, ...part } : grant)));
  const next = given.find(({ role }) => !value.some((grant) => grant.role === role))?.role ?? given[0]?.role;
  return (
    <fieldset className="flex flex-col gap-2">
      <legend className="pb-1 text-label font-medium">Roles</legend>
      {value.length === 0 && (
        <p className="text-row text-muted">Without a role a person can sign in and see nothing.</p>
      )}
      {value.map((grant, at) => {
        const title = book.titleOf(grant.role);
        const isIdle = !book.get(grant.role)?.isOn;
        const mayChange = given.some(({ role }) => role === grant.role);
        return (
          <div key={`${at}-${value.length}`} className="flex flex-wrap items-center gap-2">
            <Select
              label={`Role ${at + 1}`}
              hideLabel
              isDisabled={!mayChange}
              className="min-w-44 flex-1"
              options={[
                ...(isIdle ? [{ id: grant.role, label: `${title} (gives nothing)` }] : []),
                ...(mayChange ? given : roles).map(({ role }) => ({
                  id: role,
                  label: book.titleOf(role),
                  note: book.get(role)?.words,
                })),
              ]}
              value={grant.role}
              onChange={(role) => change(at, { role })}
            />
            {units.length > 0 && (
              <Select
                label={`Where role ${at + 1} holds`}
                hideLabel
                isDisabled={!mayChange}
                className="w-44"
                options={places}
                value={grant.unitId ?? WHOLE}
                onChange={(place) => change(at, { unitId: place === WHOLE ? null : place })}
              />
            )}
            <IconButton
              label={`Take ${title} away`}
              tooltip={false}
              isDisabled={!mayChange && !isIdle}
              icon={<X size={16} aria-hidden />}
              onPress={() => onChange(value.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      {next && (
        <Button
          size="small"
          className="self-start"
          icon={<Plus size={14} aria-hidden />}
          onPress={() => onChange([...value, { role: next, unitId: null }])}
        >
          Add a role
        </Button>
      )}
      <div aria-live="polite" className="flex flex-col gap-2">
        {conflicts(value, book).map((conflict) => (
          <Note key={`${conflict.code}${conflict.unitId}`} tone="waiting" title={`${conflict.message}.`}>
            Give the roles to different people, unless the policy here allows it.
          </Note>
        ))}
      </div>
    </fieldset>
  );
}
