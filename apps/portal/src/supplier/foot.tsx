/** @jsxImportSource preact */
import { formatDate } from '@clearhold/ui/format';
import type { Brand } from './documents.ts';
import { LANGUAGES } from './language.ts';
import type { Say } from './say.ts';

interface FootProps {
  say: Say;
  language: string;
  expiresAt?: string;
  /** The matter stands among all of the contact's, too: its link need not be kept. */
  isListed?: boolean;
  onLanguage: (language: string) => void;
  brand: Brand | undefined;
}

/** How long the link works, in which language the page speaks, and the brand's own pages for help and law. */
export function Foot({ say, language, expiresAt, isListed, onLanguage, brand }: FootProps) {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const links = [
    [say('help'), brand?.helpUrl],
    [say('imprint'), brand?.imprintUrl],
    [say('privacy'), brand?.privacyUrl],
  ].filter(([, url]) => url);
  return (
    <footer>
      {expiresAt && (
        <p>{say(isListed ? 'untilListed' : 'until', { date: formatDate(new Date(expiresAt), language, zone) })}</p>
      )}
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
      {links.length > 0 && (
        <ul class="pages">
          {links.map(([label, url]) => (
            <li key={label}>
              <a href={url ?? ''} target="_blank" rel="noreferrer noopener">
                {label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </footer>
  );
}
