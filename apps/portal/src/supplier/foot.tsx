/** @jsxImportSource preact */
import { formatDate } from '@clearhold/ui/format';
import { LANGUAGES } from './language.ts';
import type { Say } from './say.ts';

interface FootProps {
  say: Say;
  language: string;
  expiresAt?: string;
  onLanguage: (language: string) => void;
}

/** How long the link works, and in which language the page speaks. */
export function Foot({ say, language, expiresAt, onLanguage }: FootProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return (
    <footer>
      {expiresAt && <p>{say('until', { date: formatDate(new Date(expiresAt), language, zone) })}</p>}
      <label class="tongue">
        <span>{say('language')}</span>
        <select value={language} onChange={(event) => onLanguage(event.currentTarget.value)}>
          {Object.entries(LANGUAGES).map(([code, name]) => (
            <option key={code} value={code} lang={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </footer>
  );
}
