import { Button, RefusalNote, refusalAt, TextField } from '@clearhold/ui';
import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { slugFrom } from '../onboarding/draft.ts';
import { type SignUpDraft, signUp } from './documents.ts';

const FIELDS = ['company', 'slug', 'name', 'email'];

/** Who the partner is. `onAsked` hears the address and, in a demonstration without mail, the link's token. */
export function AskForm({ onAsked }: { onAsked: (email: string, token: string | null) => void }) {
  const [draft, setDraft] = useState<SignUpDraft>({ company: '', slug: '', name: '', email: '' });
  const [touched, setTouched] = useState(false);
  const ask = useMutation({
    mutationFn: () => signUp(draft),
    onSuccess: ({ token }) => onAsked(draft.email.trim(), token),
  });
  const change = (part: Partial<SignUpDraft>) => setDraft((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask.mutate();
  };
  const host = location.host.replace(/^[^.]+/, draft.slug || '…');
  return (
    <form onSubmit={submit} className="flex flex-col gap-4">
      <TextField
        label="Company"
        name="organization"
        autoComplete="organization"
        autoFocus
        isRequired
        maxLength={100}
        value={draft.company}
        onChange={(company) => change(touched ? { company } : { company, slug: slugFrom(company) })}
        error={refusalAt(ask.error, 'company')}
      />
      <TextField
        label="Short name"
        isRequired
        maxLength={40}
        inputClassName="font-mono"
        value={draft.slug}
        onChange={(slug) => {
          setTouched(slug !== '');
          change({ slug: slug.toLowerCase() });
        }}
        hint={`Your console will stand at ${host}`}
        error={refusalAt(ask.error, 'slug')}
      />
      <TextField
        label="Your name"
        name="name"
        autoComplete="name"
        isRequired
        maxLength={100}
        value={draft.name}
        onChange={(name) => change({ name })}
        error={refusalAt(ask.error, 'name')}
      />
      <TextField
        label="E-mail"
        type="email"
        name="email"
        autoComplete="email"
        isRequired
        value={draft.email}
        onChange={(email) => change({ email })}
        error={refusalAt(ask.error, 'email')}
      />
      {!FIELDS.some((field) => refusalAt(ask.error, field)) && <RefusalNote error={ask.error} />}
      <Button kind="primary" type="submit" isPending={ask.isPending} className="h-10!">
        Sign up
      </Button>
    </form>
  );
}
