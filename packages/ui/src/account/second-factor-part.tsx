import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../actions/button.tsx';
import { Answer } from '../exchange/answer.tsx';
import { StateText } from '../feedback/badge.tsx';
import { Skeleton } from '../feedback/states.tsx';
import { DateTime } from '../figures/time.tsx';
import { Section } from '../layout/page.tsx';
import { CodeDialog } from './code-dialog.tsx';
import { secondFactorQuery } from './second-factor.ts';
import { TurnOnDialog } from './turn-on-dialog.tsx';

/** The part of one's settings about the authenticator app. */
export function SecondFactorPart() {
  const query = useQuery(secondFactorQuery);
  const [doing, setDoing] = useState<'on' | 'renew' | 'off'>();
  const close = () => setDoing(undefined);
  const factor = query.data;
  return (
    <Section
      title="Second factor"
      actions={
        factor &&
        (factor.isOn ? (
          <>
            <Button size="small" onPress={() => setDoing('renew')}>
              New recovery codes
            </Button>
            {!factor.isRequired && (
              <Button size="small" onPress={() => setDoing('off')}>
                Turn off
              </Button>
            )}
          </>
        ) : (
          <Button size="small" onPress={() => setDoing('on')}>
            Set up authenticator app
          </Button>
        ))
      }
    >
      <Answer query={query} what="Your second factor" loading={<Skeleton lines={1} />}>
        {({ isOn, since, recoveryCodesLeft, isRequired }) =>
          isOn ? (
            <p className="flex flex-wrap items-center gap-x-2 text-row">
              <StateText tone="good">On</StateText>
              <span className="text-muted">
                since {since && <DateTime value={since} />} · {recoveryCodesLeft} recovery codes left
                {isRequired && ' · asked of you here'}
              </span>
            </p>
          ) : (
            <p className="text-row text-muted">
              An authenticator app on your phone shows a code that you type after your password. Who has stolen the
              password alone gets no further.
            </p>
          )
        }
      </Answer>
      {doing === 'on' && <TurnOnDialog onClose={close} />}
      {doing === 'renew' && <CodeDialog what="renew" onClose={close} />}
      {doing === 'off' && <CodeDialog what="off" onClose={close} />}
    </Section>
  );
}
