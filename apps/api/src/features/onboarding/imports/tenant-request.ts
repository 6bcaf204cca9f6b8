import type { Refusal } from '@clearhold/kernel';
import { checkSlug } from '../../tenancy/index.ts';
import { faultsOf, tidy } from '../check-input.ts';
import type { CreateTenantInput } from '../create-tenant.ts';
import { type Column, REQUIRED, type TenantLine } from './tenant-file.ts';

/** What is wrong with one cell, and what to do. */
export interface Fault {
  readonly column: string | null;
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

/** One tenant as a line asks for it. */
export interface TenantRequest {
  readonly input: CreateTenantInput;
  /** Absent: those of the blueprint. */
  readonly units?: readonly { readonly slug: string; readonly name: string }[];
}

/** A line as a request for a tenant, with all that can be said against it without looking anything up. */
export function requestOf({ cells }: TenantLine): { request: TenantRequest; faults: Fault[] } {
  const input = tidy({
    slug: cells.slug ?? '',
    name: cells.name ?? '',
    currency: cells.currency ?? '',
    locale: cells.locale ?? 'en',
    timeZone: cells.timeZone ?? 'UTC',
    country: cells.country?.toUpperCase(),
    blueprint: cells.blueprint ?? '',
    adminName: cells.adminName ?? '',
    adminEmail: cells.adminEmail ?? '',
    phase: cells.phase?.toLowerCase(),
  });
  const empty = REQUIRED.filter((column) => !cells[column]);
  const { units, fault } = unitsOf(cells.units);
  const faults = [
    ...empty.map((column) => faultAt(column, 'CELL_EMPTY', 'This cell is empty.', 'Fill it in.')),
    ...faultsOf(input)
      .map(asFault)
      .filter(({ column }) => !empty.includes(column as Column)),
    ...(fault ? [fault] : []),
  ];
  return { request: { input, units }, faults };
}

/** A refusal of a form's field as a fault of the column of that name. */
export const asFault = ({ code, message, hint, path }: Refusal): Fault => ({
  column: path?.replace(/^input\./, '') ?? null,
  code,
  message,
  hint,
});

const faultAt = (column: string, code: string, message: string, hint?: string): Fault => ({
  column,
  code,
  message,
  hint,
});

/** `oslo:Oslo;bergen:Bergen`; a bar does where the semicolon parts the columns. */
function unitsOf(text: string | undefined): { units?: TenantRequest['units']; fault?: Fault } {
  if (!text) return {};
  const units: { slug: string; name: string }[] = [];
  for (const part of text.split(/[;|]/).filter((one) => one.trim())) {
    const [head = '', ...rest] = part.split(':');
    const slug = head.trim();
    const name = rest.join(':').trim() || slug;
    const wrong = checkSlug(slug)
      ? `"${part.trim().slice(0, 60)}" cannot be a unit.`
      : units.some((unit) => unit.slug === slug) && `The unit "${slug}" stands there twice.`;
    const hint = 'Short name and name, parted by semicolons: oslo:Oslo;bergen:Bergen.';
    if (wrong) return { fault: faultAt('units', 'UNIT_INVALID', wrong, hint) };
    units.push({ slug, name: name.slice(0, 100) });
  }
  return { units };
}
