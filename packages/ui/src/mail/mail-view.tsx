import { type ReactNode, useState } from 'react';
import { CopyField } from '../actions/copy-field.tsx';
import { Link } from '../actions/link.tsx';
import { KeyValueList } from '../data/key-value-list.tsx';
import { StateText } from '../feedback/badge.tsx';
import { DateTime } from '../figures/time.tsx';
import { Section } from '../layout/page.tsx';
import { Tabs } from '../layout/tabs.tsx';
import { HtmlFrame } from './html-frame.tsx';
import { linksIn, type MailShown, mailState } from './mail-words.ts';

/** One mail: to whom, what became of it, the links to hand over, and its words as text and as they look. */
export function MailView(props: {
  mail: MailShown & { text: string; html: string };
  /** The case that it is about. */
  caseHref?: string;
  /** A refusal of what was just tried. */
  problem?: ReactNode;
}) {
  const { mail, caseHref, problem } = props;
  const [tab, setTab] = useState('text');
  const links = linksIn(mail.text);
  return (
    <div className="max-w-3xl">
      {problem && <div className="px-4 pt-4 empty:hidden sm:px-6">{problem}</div>}
      <Section title="What became of it">
        <Facts mail={mail} caseHref={caseHref} />
      </Section>
      {links.length > 0 && (
        <Section title={links.length === 1 ? 'Its link' : 'Its links'} aside="for nobody but whom the mail is to">
          <div className="flex flex-col gap-3">
            {links.map((link, at) => (
              <CopyField key={link} label={links.length === 1 ? 'Link' : `Link ${at + 1}`} value={link} />
            ))}
          </div>
        </Section>
      )}
      <Section title="What it says">
        <Tabs
          label="The mail"
          value={tab}
          onChange={setTab}
          tabs={[
            {
              id: 'text',
              label: 'Text',
              content: <p className="py-3 text-body wrap-anywhere whitespace-pre-wrap">{mail.text}</p>,
            },
            {
              id: 'html',
              label: 'As it looks',
              content: (
                <div className="py-3">
                  <HtmlFrame title={`The mail “${mail.subject}” as it looks`} html={mail.html} />
                  <p className="pt-2 text-label text-muted">Shown without pictures from outside; links do not open.</p>
                </div>
              ),
            },
          ]}
        />
      </Section>
    </div>
  );
}

function Facts({ mail, caseHref }: { mail: MailShown; caseHref?: string }) {
  const { label, tone, words } = mailState(mail);
  return (
    <KeyValueList
      items={[
        { label: 'To', value: <span className="wrap-anywhere">{mail.to}</span> },
        { label: 'State', value: <StateText tone={tone}>{label}</StateText>, source: words },
        ...(mail.error
          ? [{ label: 'The mail server said', value: <span className="wrap-anywhere">{mail.error}</span> }]
          : []),
        { label: 'Written', value: <DateTime value={mail.createdAt} as="exact" /> },
        ...(mail.sentAt
          ? [
              {
                label: mail.state === 'KEPT' ? 'Kept' : 'Sent',
                value: <DateTime value={mail.sentAt} as="exact" />,
              },
            ]
          : []),
        ...(caseHref ? [{ label: 'About', value: <Link href={caseHref}>The case</Link> }] : []),
      ]}
    />
  );
}
