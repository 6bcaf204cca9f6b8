import type { RoleBook } from '@clearhold/access';
import { Badge, Button } from '../../index.ts';
import type { RoleRow } from './catalogue.ts';

/** The roles of one level: what each is made of, who said so, and who holds it. */
export function RoleList(props: {
  label: string;
  rows: readonly RoleRow[];
  book: RoleBook;
  /** Absent for who may not change them. */
  onChange?: (role: RoleRow) => void;
}) {
  const { label, rows, book, onChange } = props;
  return (
    <ul aria-label={label} className="px-4 text-row sm:px-6">
      {rows.map((role) => (
        <li
          key={role.key}
          className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-6 gap-y-1 border-t border-line py-2 sm:grid-cols-[minmax(0,1.5fr)_minmax(0,1fr)_auto]"
        >
          <Named role={role} book={book} />
          <span className="col-start-1 row-start-2 min-w-0 sm:col-start-2 sm:row-start-1">
            <Holders role={role} />
          </span>
          {onChange && !role.lockedBy && (
            <Button
              size="small"
              className="col-start-2 row-start-1 sm:col-start-3"
              aria-label={`Change the role ${role.title}`}
              onPress={() => onChange(role)}
            >
              Change
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Named({ role, book }: { role: RoleRow; book: RoleBook }) {
  const { title, words, isOn, isOwn, bases, sourceName, lockedBy } = role;
  const made = bases.map((base) => book.titleOf(base)).join(' and ') || 'nothing any more';
  const facts = [
    ...(isOwn ? [`Made of ${made}`] : []),
    ...(sourceName ? [`set by ${sourceName}`] : []),
    ...(lockedBy ? [`kept as it is by ${lockedBy}`] : []),
  ];
  return (
    <span className="flex min-w-0 flex-col">
      <span className="flex flex-wrap items-center gap-1.5 font-medium">
        {title}
        {isOwn && <Badge>Own</Badge>}
        {!isOn && <Badge tone="waiting">Not given</Badge>}
      </span>
      {words && <span>{words}</span>}
      {facts.length > 0 && <span className="text-label text-muted">{upper(facts.join('; '))}.</span>}
    </span>
  );
}

function Holders({ role: { holders } }: { role: RoleRow }) {
  if (!holders) return null;
  if (holders.length === 0) return <span className="text-muted">Held by nobody</span>;
  const named = holders.slice(0, 3).map(({ name, unitName }) => (unitName ? `${name} (${unitName})` : name));
  return (
    <>
      <span className="text-muted">Held by</span> {named.join(', ')}
      {holders.length > 3 && ` and ${holders.length - 3} more`}
      {holders.map(
        ({ personId, name, unitName, idle }) =>
          idle && (
            <span key={`${personId} ${unitName}`} className="block text-label text-waiting">
              It gives {name} nothing: {idle}
            </span>
          ),
      )}
    </>
  );
}

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
