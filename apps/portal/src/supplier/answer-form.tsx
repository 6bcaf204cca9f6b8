/** @jsxImportSource preact */

import { isRefusal, RequestError } from '@clearhold/ui/exchange';
import type { i18n } from 'i18next';
import { useState } from 'preact/hooks';
import { request } from '../lib/graphql.ts';
import { encode } from './base64.ts';
import { CorrectedValues } from './corrected-values.tsx';
import { ANSWER, type Matter } from './documents.ts';
import { faultOf, valuesOf } from './fault-of.ts';
import { Files } from './files.tsx';
import { useDraft } from './use-draft.ts';
import { waysOf } from './ways.ts';

interface AnswerFormProps {
  matter: Matter;
  token: string;
  words: i18n;
  onSent: (matter: Matter) => void;
  onGone: () => void;
}

/** One answer: choose, say what is needed for it, send. What is typed is kept until it is sent. */
export function AnswerForm({ matter, token, words, onSent, onGone }: AnswerFormProps) {
  const say = words.t.bind(words);
  const { draft, change, forget } = useDraft(token);
  const [files, setFiles] = useState<File[]>([]);
  const [isSending, setSending] = useState(false);
  const [fault, setFault] = useState('');
  const ways = waysOf(matter.actions);
  const chosen = ways.find(({ way }) => way.key === draft.way);
  const action = chosen?.actions.find((code) => code === draft.action) ?? chosen?.actions[0];
  const reason = draft.reason ?? matter.reasons[0]?.code;

  const send = async (event: Event) => {
    event.preventDefault();
    if (!chosen || !action) return;
    const missing = faultOf(chosen.way, draft, files, words.language, say);
    if (missing) return setFault(missing);
    setSending(true);
    setFault('');
    try {
      const values = chosen.way.takesValues && action === 'NIN' ? valuesOf(draft, words.language) : [];
      const input = {
        action,
        reason: chosen.way.key === 'ask' ? undefined : reason,
        text: draft.text.trim() || undefined,
        values: values.length > 0 ? values : undefined,
        files: chosen.way.takesFiles && files.length > 0 ? await Promise.all(files.map(encode)) : undefined,
      };
      const { answerMatter } = await request(ANSWER, { input });
      if (answerMatter.__typename === 'NotFound') return onGone();
      if (isRefusal(answerMatter)) return setFault(answerMatter.message);
      if (answerMatter.__typename !== 'MatterAnswered') return;
      forget();
      onSent(answerMatter.matter);
    } catch (error) {
      if (error instanceof RequestError && error.code === 'UNAUTHENTICATED') return onGone();
      setFault(say('failed'));
    } finally {
      setSending(false);
    }
  };

  return (
    <form onSubmit={(event) => void send(event)}>
      <fieldset class="ways">
        <legend class="hidden">{say('whatYouCanDo')}</legend>
        {ways.map(({ way }) => (
          <label key={way.key} class={draft.way === way.key ? 'way on' : 'way'}>
            <input
              type="radio"
              name="way"
              checked={draft.way === way.key}
              onChange={() => change({ way: way.key, action: undefined })}
            />
            <span>
              <span class="strong">{say(way.key)}</span>
              <span class="muted">{say(`${way.key}Note`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {chosen && (
        <div class="detail">
          {chosen.actions.length > 1 && (
            <label class="field">
              <span>{say('how')}</span>
              <select value={action} onChange={(event) => change({ action: event.currentTarget.value })}>
                {chosen.actions.map((code) => (
                  <option key={code} value={code}>
                    {say(`actions.${code}`)}
                  </option>
                ))}
              </select>
            </label>
          )}
          {chosen.way.key !== 'ask' && matter.reasons.length > 1 && (
            <label class="field">
              <span>{say('why')}</span>
              <select value={reason} onChange={(event) => change({ reason: event.currentTarget.value })}>
                {matter.reasons.map(({ code, label }) => (
                  <option key={code} value={code}>
                    {words.exists(`reasons.${code}`) ? say(`reasons.${code}`) : label}
                  </option>
                ))}
              </select>
            </label>
          )}
          {chosen.way.takesValues && action === 'NIN' && (
            <CorrectedValues
              matter={matter}
              words={words}
              values={draft.values}
              onChange={(values) => change({ values })}
            />
          )}
          {chosen.way.takesFiles && <Files files={files} say={say} onChange={setFiles} onFault={setFault} />}
          <label class="field">
            <span>{say(chosen.way.needsText ? 'text' : 'textOptional')}</span>
            <textarea
              rows={3}
              maxLength={5000}
              aria-required={chosen.way.needsText}
              value={draft.text}
              onInput={(event) => change({ text: event.currentTarget.value })}
            />
          </label>
          {fault && (
            <p role="alert" class="fault">
              {fault}
            </p>
          )}
          <button type="submit" class="primary" aria-disabled={isSending} disabled={isSending}>
            {say(isSending ? 'sending' : 'send')}
          </button>
          <p class="muted small">{say('kept')}</p>
        </div>
      )}
    </form>
  );
}
