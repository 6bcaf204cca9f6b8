import { brandTheme, type Mode, Note, readHex } from '@clearhold/ui';

const MODES: readonly Mode[] = ['light', 'dark'];
const PLACES: Record<string, string> = { '--brand': 'Buttons', '--brand-text': 'Links' };

function Swatch({ colour }: { colour: string }) {
  return (
    <span className="inline-flex items-center gap-1 whitespace-nowrap">
      <span aria-hidden className="size-3 rounded-sm border border-line-strong" style={{ background: colour }} />
      <code className="font-mono text-label">{colour}</code>
    </span>
  );
}

/** What is changed in a colour so that it can be read, in words, for light and dark. */
export function Corrections({ colour }: { colour: string }) {
  if (!readHex(colour))
    return (
      <Note tone="waiting" title="This is not a colour yet">
        Write it as #1f6feb, or choose one.
      </Note>
    );
  const found = MODES.flatMap((mode) =>
    brandTheme({ primary: colour }, mode).corrections.map((correction) => ({ mode, ...correction })),
  );
  if (found.length === 0)
    return (
      <Note tone="good" title="It can be read everywhere as it is">
        On light and on dark pages, 4.5 : 1 and more.
      </Note>
    );
  return (
    <Note tone="info" title="The colour is kept; where it could not be read, a near one is used">
      <ul className="flex flex-col gap-1.5 pt-1">
        {found.map(({ mode, variable, used, why, ratio }) => (
          <li key={mode + variable}>
            <span className="font-medium">
              {PLACES[variable] ?? 'Elsewhere'} on {mode} pages
            </span>{' '}
            use <Swatch colour={used} />, contrast {`${ratio}\u00a0:\u00a01`}. <span className="text-muted">{why}</span>
          </li>
        ))}
      </ul>
    </Note>
  );
}
