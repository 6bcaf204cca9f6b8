import { cx } from '@clearhold/ui';
import type { Token } from './text-lines.ts';

/** A field's or a problem's place in the text. */
export interface TextMark {
  start: number;
  end: number;
  field?: string;
  isProblem?: boolean;
}

const LOOK: Record<Token['kind'], string> = {
  name: 'text-brand-text',
  attribute: 'text-info',
  value: 'text-good',
  sign: 'text-faint',
  text: 'text-ink',
  note: 'text-muted italic',
};
/** Of a longer piece (an attachment, say) only the beginning is drawn. */
const DRAWN_CHARACTERS = 600;

/** One line: its parts in their colours, with the places of fields and problems on them. */
export function LineText(props: {
  text: string;
  tokens: readonly Token[];
  marks: readonly TextMark[];
  chosen: string | undefined;
}) {
  const { text, tokens, marks, chosen } = props;
  return tokens.map((token) => {
    const within = marks.filter(({ start, end }) => start < token.end && end > token.start);
    if (within.length === 0)
      return (
        <span key={token.start} className={LOOK[token.kind]}>
          {drawn(text, token)}
        </span>
      );
    return cut(token, within).map(({ start, end, marks: on }) => {
      const fields = on.flatMap(({ field }) => field ?? []);
      const isChosen = chosen !== undefined && fields.includes(chosen);
      const isWrong = on.some(({ isProblem }) => isProblem);
      return (
        <span
          key={start}
          data-field={fields.includes(chosen ?? '') ? chosen : fields[0]}
          data-chosen={isChosen || undefined}
          className={cx(
            LOOK[token.kind],
            fields.length > 0 && 'text-place',
            isWrong && 'text-place-wrong',
            isChosen && 'text-place-chosen',
          )}
        >
          {short(text.slice(start, end))}
        </span>
      );
    });
  });
}

// Between attributes there may be any white space: here it is one blank.
function drawn(text: string, { start, end, kind }: Token): string {
  const piece = text.slice(start, end);
  return short(kind === 'sign' ? piece.replace(/\s+/g, ' ') : piece);
}

function short(piece: string): string {
  if (piece.length <= DRAWN_CHARACTERS) return piece;
  return `${piece.slice(0, DRAWN_CHARACTERS)}… (${piece.length} characters)`;
}

/** A token cut where marks begin and end. */
function cut({ start, end }: Token, marks: readonly TextMark[]) {
  const edges = new Set([start, end]);
  for (const mark of marks) for (const edge of [mark.start, mark.end]) if (edge > start && edge < end) edges.add(edge);
  const sorted = [...edges].sort((one, other) => one - other);
  return sorted.slice(0, -1).map((from, at) => {
    const to = sorted[at + 1] as number;
    return { start: from, end: to, marks: marks.filter((mark) => mark.start < to && mark.end > from) };
  });
}
