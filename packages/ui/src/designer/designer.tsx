import type { AppAbility } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Answer } from '../exchange/answer.tsx';
import { EmptyState, SkeletonRows } from '../feedback/states.tsx';
import { type PlaybookRow, playbooksQuery } from '../playbooks/documents.ts';
import { keptDraft } from '../playbooks/kept-draft.ts';
import { Desk } from './desk.tsx';
import type { Company } from './simulation-view.tsx';

/** Props of `Designer`. */
export interface DesignerProps {
  ability: AppAbility;
  scope: { id: string; name: string; kind: string };
  playbookKey: string;
  /** Companies at or below the scope, whose past cases a playbook can be tried on. */
  companies: readonly Company[];
  /** The page with all playbooks. */
  listHref: string;
  /** A case's own page, where the reader has one. */
  caseHrefOf?: (id: string) => string;
  onGone: () => void;
}

/** One playbook of a scope: drawn, as a list, compared, tried on past cases, and brought into policy. */
export function Designer(props: DesignerProps) {
  const { scope, playbookKey } = props;
  const playbooks = useQuery(playbooksQuery(scope.id));
  return (
    <Answer query={playbooks} what="The playbook" loading={<SkeletonRows rows={10} />}>
      {(rows) => {
        const row = rows.find(({ key }) => key === playbookKey);
        if (!row && !keptDraft(scope.id, playbookKey))
          return (
            <EmptyState title="There is no such playbook here">
              It may have another name, or it was taken away at this level or above.
            </EmptyState>
          );
        return <Desk key={stampOf(row)} {...props} row={row} />;
      }}
    </Answer>
  );
}

/** Another one once somebody published: the desk then begins with what holds. */
const stampOf = (row: PlaybookRow | undefined): string => (row ? JSON.stringify([row.definition, row.kept]) : 'new');
