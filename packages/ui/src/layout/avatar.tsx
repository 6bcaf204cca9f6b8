/** Initials of a name: the first letters of its first and last word. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  return `${[...first][0] ?? ''}${[...last][0] ?? ''}`.toUpperCase();
}

/** A person as initials; the name on hover. Decorative where the name stands beside it, spoken with `spoken`. */
export function Avatar({
  name,
  spoken,
  size = 'normal',
}: {
  name: string;
  spoken?: boolean;
  size?: 'small' | 'normal';
}) {
  return (
    <span
      title={name}
      className={`inline-flex shrink-0 items-center justify-center rounded-full bg-press font-medium text-muted select-none ${size === 'small' ? 'size-5 text-[0.5625rem]' : 'size-6 text-[0.625rem]'}`}
    >
      <span aria-hidden>{initials(name)}</span>
      {spoken && <span className="sr-only">{name}</span>}
    </span>
  );
}

/** A person as avatar and name; nobody is a quiet dash. */
export function Person({ name }: { name: string | null | undefined }) {
  if (!name) return <span className="text-faint">–</span>;
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-1.5">
      <Avatar name={name} size="small" />
      <span className="truncate">{name}</span>
    </span>
  );
}

/** A brand's logo for light and dark pages, spoken by `name` or the company's. */
export function BrandLogo({ brand, name }: { brand: LogoBrand | undefined; name?: string }) {
  const { logoUrl, logoDarkUrl } = brand ?? {};
  return <Logo name={name ?? brand?.name ?? ''} src={logoUrl ?? undefined} srcDark={logoDarkUrl ?? undefined} />;
}
interface LogoBrand {
  name: string;
  logoUrl?: string | null;
  logoDarkUrl?: string | null;
}

/** The client's logo, at most 24 px high, or its name in words where there is none. */
export function Logo({ name, src, srcDark }: { name: string; src?: string; srcDark?: string }) {
  if (!src) return <span className="truncate text-body font-semibold text-ink">{name}</span>;
  return (
    <>
      <img
        src={src}
        alt={name}
        className={`h-6 max-w-40 object-contain object-left rtl:object-right ${srcDark ? 'dark:hidden' : ''}`}
      />
      {srcDark && (
        <img
          src={srcDark}
          alt={name}
          className="hidden h-6 max-w-40 object-contain object-left dark:block rtl:object-right"
        />
      )}
    </>
  );
}
