import { Button } from '../actions/button.tsx';
import { CopyField } from '../actions/copy-field.tsx';
import { Note } from '../feedback/banner.tsx';

/** The recovery codes, shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  return (
    <div className="flex flex-col gap-4">
      <Note tone="waiting" title="Keep these recovery codes. They are shown this once.">
        <p>Each opens your account once if you lose your phone. Print them, or keep them where you keep passwords.</p>
      </Note>
      <ul aria-label="Recovery codes" className="grid grid-cols-2 gap-x-6 gap-y-1 font-mono text-row">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <CopyField label="All of them" value={codes.join(' ')} />
      <Button kind="primary" onPress={onKept}>
        I have kept the codes
      </Button>
    </div>
  );
}
