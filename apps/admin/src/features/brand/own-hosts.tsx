import { Answer, accept, Button, RefusalNote, refusalAt, Section, SkeletonRows, TextField } from '@clearhold/ui';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { request } from '../../lib/graphql.ts';
import { ASK_FOR_HOST, CHECK_HOST, GIVE_UP_HOST, ownHostsQuery } from './own-host-queries.ts';
import { OwnHostRow } from './own-host-row.tsx';

function useHosts(scope: string) {
  const client = useQueryClient();
  const onSuccess = () => client.invalidateQueries({ queryKey: ownHostsQuery(scope).queryKey });
  const inputOf = (host: string) => ({ input: { scope, host } });
  return {
    ask: useMutation({
      mutationFn: async (host: string) => accept((await request(ASK_FOR_HOST, inputOf(host))).askForHost),
      onSuccess,
    }),
    check: useMutation({
      mutationFn: async (host: string) => accept((await request(CHECK_HOST, inputOf(host))).checkHost),
      onSuccess,
    }),
    giveUp: useMutation({
      mutationFn: async (host: string) => accept((await request(GIVE_UP_HOST, inputOf(host))).giveUpHost),
      onSuccess,
    }),
  };
}

/** Under which hosts of its own a scope is served: how each stands, and the way to another. */
export function OwnHosts({ scope, mayUpdate }: { scope: string; mayUpdate: boolean }) {
  const hosts = useQuery(ownHostsQuery(scope));
  const { ask, check, giveUp } = useHosts(scope);
  const [wanted, setWanted] = useState('');
  return (
    <Section title="Addresses of your own" aside="proved by a DNS record, then served at once" className="border-b-0">
      <div className="flex flex-col gap-4">
        <Answer query={hosts} what="The addresses" loading={<SkeletonRows rows={2} />}>
          {(found) =>
            found.length === 0 ? (
              <p className="text-body text-muted">None yet. People use the address that the service gave.</p>
            ) : (
              <ul className="flex flex-col gap-3">
                {found.map((one) => (
                  <OwnHostRow
                    key={one.host}
                    host={one}
                    mayUpdate={mayUpdate}
                    isChecking={check.isPending && check.variables === one.host}
                    onCheck={() => check.mutate(one.host)}
                    onGiveUp={() => giveUp.mutate(one.host)}
                  />
                ))}
              </ul>
            )
          }
        </Answer>
        <RefusalNote error={check.error ?? giveUp.error} />
        {mayUpdate && (
          <form
            className="flex max-w-md flex-wrap items-end gap-2"
            onSubmit={(event) => {
              event.preventDefault();
              ask.mutate(wanted, { onSuccess: () => setWanted('') });
            }}
          >
            <TextField
              className="min-w-[min(14rem,100%)] flex-1"
              label="Another address"
              placeholder="invoices.example.com"
              value={wanted}
              onChange={setWanted}
              error={refusalAt(ask.error, 'host')}
            />
            <Button type="submit" isDisabled={wanted.trim() === ''} isPending={ask.isPending}>
              Ask for address
            </Button>
          </form>
        )}
      </div>
    </Section>
  );
}
