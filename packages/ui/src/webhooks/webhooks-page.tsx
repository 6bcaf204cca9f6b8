import type { AppAbility } from '@clearhold/access';
import { useQuery } from '@tanstack/react-query';
import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { SkeletonRows } from '../feedback/states.tsx';
import { PageHeader } from '../layout/page.tsx';
import { ReplayDialog } from './replay-dialog.tsx';
import { RotateDialog } from './rotate-dialog.tsx';
import { SourceList } from './source-list.tsx';
import { SureDialog } from './sure-dialog.tsx';
import { WebhookDialog } from './webhook-dialog.tsx';
import { WebhookList } from './webhook-list.tsx';
import { type WebhookAct, WebhookSheet } from './webhook-sheet.tsx';
import { rotateWebhook, setWebhook, type WebhookRow, webhooksKey, webhooksQuery } from './webhooks.ts';

/** Props of `Webhooks`. */
export interface WebhooksProps {
  /** What is told here, in a line. */
  about: ReactNode;
  ability: AppAbility;
  /** True where others send events in: a tenant. */
  takesEvents?: boolean;
  /** Where a case is; absent where the reader has none. */
  caseHrefOf?: (id: string) => string;
}

/** Who is told of what happens here, how that goes, and who sends events in. */
export function Webhooks({ about, ability, takesEvents, caseHrefOf }: WebhooksProps) {
  const query = useQuery(webhooksQuery);
  const mayUpdate = ability.can('update', 'Webhook');
  const [openId, setOpenId] = useState<string>();
  const [act, setAct] = useState<WebhookAct | 'add'>();
  const done = () => setAct(undefined);
  const row = query.data?.webhooks.find(({ id }) => id === openId);
  return (
    <>
      <PageHeader
        title="Webhooks"
        meta={about}
        actions={
          mayUpdate && (
            <Button kind="primary" icon={<Plus size={16} aria-hidden />} onPress={() => setAct('add')}>
              Add webhook
            </Button>
          )
        }
      />
      <Answer query={query} what="The webhooks" loading={<SkeletonRows rows={4} />}>
        {({ webhooks, webhookEventTypes }) => (
          <>
            <WebhookList rows={webhooks} onOpen={({ id }) => setOpenId(id)} />
            {act === 'add' && <WebhookDialog types={webhookEventTypes} onClose={done} />}
            {act === 'change' && row && <WebhookDialog row={row} types={webhookEventTypes} onClose={done} />}
          </>
        )}
      </Answer>
      {takesEvents && <SourceList mayUpdate={mayUpdate} />}
      {row && (
        <WebhookSheet
          row={row}
          mayUpdate={mayUpdate}
          mayReplay={ability.can('replay', 'Webhook')}
          caseHrefOf={caseHrefOf}
          onAct={setAct}
          onClose={() => setOpenId(undefined)}
        />
      )}
      {row && <ActDialog row={row} act={act} onClose={done} />}
    </>
  );
}

function ActDialog({
  row,
  act,
  onClose,
}: {
  row: WebhookRow;
  act: WebhookAct | 'add' | undefined;
  onClose: () => void;
}) {
  if (act === 'replay') return <ReplayDialog row={row} onClose={onClose} />;
  if (act === 'rotate')
    return (
      <RotateDialog
        name={row.name}
        label="How long the former key signs beside the new one"
        rotate={(hours) => rotateWebhook({ id: row.id, hours })}
        queryKey={webhooksKey}
        onClose={onClose}
      />
    );
  if (act === 'close')
    return (
      <SureDialog
        title={`Close “${row.name}”`}
        lead="Nothing is sent there any more, what waits neither; its keys are forgotten."
        act={() => setWebhook({ id: row.id, state: 'CLOSED' })}
        queryKey={webhooksKey}
        onClose={onClose}
        onDone={onClose}
      />
    );
  return null;
}
