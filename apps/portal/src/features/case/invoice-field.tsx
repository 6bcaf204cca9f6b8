import type { ReactNode } from 'react';

/** Outlines a field in question. */
export function Field({ asked, name, children }: { asked: ReadonlySet<string>; name: string; children: ReactNode }) {
  if (!asked.has(name)) return <>{children}</>;
  return (
    <mark className="field-in-question text-inherit" title="In question">
      {children}
      <span className="sr-only"> (in question)</span>
    </mark>
  );
}
