import {
  API_SCOPES,
  DUTY_RULES,
  type Duty,
  type DutySource,
  dutiesOfRole,
  dutiesOfScopes,
  faultsOfRole,
  findConflicts,
  opened,
  pairsOf,
  pairText,
  RoleBook,
  type RoleDefinition,
  rolesAt,
} from '@clearhold/access';
import { goal } from '../report.ts';

const TEAM = rolesAt('tenant');
const SCOPES = Object.keys(API_SCOPES);
const PATHS: Record<string, DutySource[]> = {
  role: TEAM.map((role) => ({ kind: 'role', role })),
  unit: TEAM.map((role) => ({ kind: 'role', role, unitId: 'u' })),
  key: SCOPES.map((scope) => ({ kind: 'key', name: scope, scopes: [scope] })),
  delegation: TEAM.map((role) => ({ kind: 'delegation', from: 'Kim', role })),
  actAs: rolesAt('partner').map((role) => ({ kind: 'actAs', role })),
};

function dutiesBy(source: DutySource): Duty[] {
  if (source.kind === 'key') return dutiesOfScopes(source.scopes);
  const duties = dutiesOfRole(source.role);
  return source.kind === 'delegation' ? duties.filter((duty) => duty === 'approve' || duty === 'pay') : duties;
}

const broken = (duties: readonly Duty[]) =>
  DUTY_RULES.filter(({ one, other }) => one.some((a) => duties.includes(a)) && other.some((b) => duties.includes(b)));

// Every role of one's own that is one role of the platform and one right more, as a company could declare it.
function* ownRoles(): Generator<RoleBook> {
  const book = new RoleBook();
  const rights = [...new Set(TEAM.flatMap((role) => pairsOf(book.permitsOf(role)).map(pairText)))];
  for (const base of TEAM)
    for (const right of rights) {
      const own: RoleDefinition = { title: 'Own', from: [base], with: [right] };
      if (faultsOfRole('own', own).length === 0) yield new RoleBook({ own });
    }
}

const MONEY: readonly Duty[] = ['approve', 'pay'];
const WORK: readonly Duty[] = [...MONEY, 'prepare', 'order', 'receive'];

/** Where work asked of a role of one's own could be done without the duty, and where a pair would not be seen. */
function slipsOfOwn(book: RoleBook): string[] {
  const own: DutySource = { kind: 'role', role: 'own' };
  const duties = dutiesOfRole('own', book);
  const has = (list: readonly Duty[]) => duties.some((duty) => list.includes(duty));
  const name = JSON.stringify(book.key);
  const asked = [
    ...(book.mayBeAsked('own', 'Approval') && !has(MONEY) ? [`asked to approve: ${name}`] : []),
    ...(book.mayBeAsked('own', 'Task') && !has(WORK) ? [`asked to work: ${name}`] : []),
  ];
  const others = [...PATHS.role!, ...PATHS.key!];
  const unseen = others.filter((other) => {
    const due = broken([...duties, ...dutiesBy(other)]);
    const found = findConflicts([own, other], undefined, book).map(({ code }) => code);
    return due.some(({ code }) => !found.includes(code));
  });
  return [...asked, ...unseen.map((other) => `${JSON.stringify(other)} with ${name}`)];
}

// Duties are separated: whoever has one side of a toxic pair is refused the other, by every path; and no set of roles that is let through holds one.
await goal('G34', async () => {
  const slips: string[] = [];
  const pairs = new Set<string>();
  let tried = 0;
  for (const [first, held] of Object.entries(PATHS))
    for (const [second, added] of Object.entries(PATHS))
      for (const a of held)
        for (const b of added) {
          const due = broken([...dutiesBy(a), ...dutiesBy(b)]);
          const refused = opened(findConflicts([a]), findConflicts([a, b])).map(({ code }) => code);
          tried += due.length;
          for (const { code } of due) {
            pairs.add(code);
            if (!refused.includes(code)) slips.push(`${code}: ${first} then ${second}`);
          }
        }
  const sets = 2 ** TEAM.length;
  for (let n = 0; n < sets; n++) {
    const roles = TEAM.filter((_role, index) => n & (1 << index));
    const isRefused = findConflicts(roles.map((role) => ({ kind: 'role', role }))).length > 0;
    if (isRefused !== broken(roles.flatMap((role) => dutiesOfRole(role))).length > 0)
      slips.push(`roles ${roles.join(' ')}`);
  }
  let own = 0;
  for (const book of ownRoles()) {
    own++;
    slips.push(...slipsOfOwn(book));
  }
  const details = { pairs: pairs.size, assignments: tried, roleSets: sets, ownRoles: own, slips: slips.slice(0, 10) };
  return { value: slips.length, limit: 0, pass: slips.length === 0 && pairs.size === 12, details };
});
