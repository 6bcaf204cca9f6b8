import { Button, Note, Section, StateText } from '@clearhold/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useCan } from '../../lib/session.ts';
import { CheckList } from './check-list.tsx';
import { type Link, linkQuery } from './documents.ts';
import { ReasonDialog, type Step } from './reason-dialog.tsx';
import { SaveDialog } from './save-dialog.tsx';

/** The blueprint that a tenant was made from, what its newest version would change, and the tenant as a blueprint for others. */
export function BlueprintPart({ tenant }: { tenant: { id: string; name: string } }) {
  const link = useQuery(linkQuery(tenant.id)).data;
  const maySave = useCan('create', 'Blueprint');
  const mayPublish = useCan('publish', 'Policy');
  const [step, setStep] = useState<Step>();
  const [saving, setSaving] = useState(false);
  return (
    <Section
      title="Blueprint"
      aside={link ? `${link.title}, version ${link.version}` : undefined}
      actions={
        maySave && (
          <>
            {link && (
              <Button kind="quiet" size="small" onPress={() => setStep(link.follows ? 'leave' : 'follow')}>
                {link.follows ? 'Leave' : 'Follow again'}
              </Button>
            )}
            <Button size="small" onPress={() => setSaving(true)}>
              Save as blueprint
            </Button>
          </>
        )
      }
    >
      {!link && (
        <p className="text-row text-muted">It was made from no blueprint. Saved as one, it can begin other tenants.</p>
      )}
      {link && <Standing link={link} onTakeUp={mayPublish ? () => setStep('takeUp') : undefined} />}
      {link?.checks.some(({ offered }) => !offered) && (
        <div className="pt-3">
          <h3 className="pb-1 text-label font-medium">What must hold</h3>
          <CheckList checks={link.checks.filter(({ offered }) => !offered)} label="What must hold" />
        </div>
      )}
      {link && step && <ReasonDialog tenant={tenant} link={link} step={step} onClose={() => setStep(undefined)} />}
      {saving && <SaveDialog tenant={tenant} onClose={() => setSaving(false)} />}
    </Section>
  );
}

function Standing({ link, onTakeUp }: { link: Link; onTakeUp?: () => void }) {
  if (!link.follows) return <StateText tone="waiting">It left the blueprint; no updates are offered.</StateText>;
  if (!link.updateAvailable) return <StateText tone="good">It has the newest version.</StateText>;
  const isBack = link.latest < link.version;
  return (
    <div className="flex max-w-3xl flex-col gap-3">
      <Note
        tone={isBack ? 'waiting' : 'info'}
        title={isBack ? `Version ${link.version} was withdrawn` : `Version ${link.latest} is there`}
      >
        <Differences link={link} />
        {onTakeUp && !link.blockedBecause && (
          <div className="pt-2">
            <Button onPress={onTakeUp}>
              {isBack ? 'Go back to' : 'Take up'} version {link.latest}
            </Button>
          </div>
        )}
      </Note>
      {link.blockedBecause && (
        <Note tone="risk" title="It is held back here">
          {link.blockedBecause}
        </Note>
      )}
    </div>
  );
}

function Differences({ link: { differences, kept } }: { link: Link }) {
  return (
    <>
      {differences.length === 0 && <p>It changes nothing of this tenant’s policy.</p>}
      <ul className="flex flex-col gap-0.5">
        {differences.map(({ key, entry, title, before, after }) => (
          <li key={`${key}-${entry}`}>
            {title}
            {entry && ` (${entry})`}: {before} → <strong>{after}</strong>
          </li>
        ))}
      </ul>
      {kept.length > 0 && <p className="text-muted">Set by the tenant itself and left as it is: {kept.join(', ')}.</p>}
    </>
  );
}
