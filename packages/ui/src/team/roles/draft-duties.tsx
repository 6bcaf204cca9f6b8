import { conflictsOf, DUTIES, dutiesOfRole, RoleBook, type RoleDefinition } from '@clearhold/access';
import { Note } from '../../index.ts';

const TRIED = 'tried';

/** The duties that a role would have, and which of them nobody may have together; `isJudged`: the API said so already. */
export function DraftDuties({ definition, isJudged }: { definition: RoleDefinition; isJudged: boolean }) {
  const book = new RoleBook({ [TRIED]: definition });
  const duties = dutiesOfRole(TRIED, book);
  // Where the API has judged already, its own words stand below.
  const conflicts = isJudged ? [] : conflictsOf([{ role: TRIED }], undefined, book);
  return (
    <div aria-live="polite" className="flex flex-col gap-2">
      <p className="text-row">
        {duties.length === 0 ? (
          <span className="text-muted">Whoever has it has none of the duties that are kept apart.</span>
        ) : (
          <>
            Whoever has it <span className="font-medium">{duties.map((duty) => DUTIES[duty].words).join(', ')}</span>.
          </>
        )}
      </p>
      {conflicts.map(({ code, message }) => (
        <Note key={code} tone="waiting" title={`${message}.`}>
          Leave one of the two out, unless the policy here allows it.
        </Note>
      ))}
    </div>
  );
}
