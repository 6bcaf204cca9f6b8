import { formatDate, useLocale } from '@clearhold/ui';
import type { Overview } from './documents.ts';

const TALL = 96;

/** Cases opened and closed on each day, side by side; the figures are in the table for those who do not see bars. */
export function FlowChart({ flow }: { flow: Overview['flow'] }) {
  const { locale, timeZone } = useLocale();
  const most = Math.max(1, ...flow.flatMap((day) => [day.opened, day.closed]));
  const tall = (count: number) => (count === 0 ? 2 : Math.max(3, (count / most) * TALL));
  const first = flow[0];
  const last = flow.at(-1);
  const day = (text: string) => formatDate(text, locale, timeZone);
  return (
    <figure className="flex flex-col gap-2">
      <div aria-hidden className="flex items-end gap-1.5 border-b border-line-strong" style={{ height: TALL + 8 }}>
        {flow.map((each) => (
          <span
            key={each.day}
            title={`${day(each.day)}: ${each.opened} opened, ${each.closed} closed`}
            className="flex min-w-0 flex-1 items-end justify-center gap-px"
          >
            <span className="w-1/2 max-w-3 rounded-t-sm bg-info" style={{ height: tall(each.opened) }} />
            <span className="w-1/2 max-w-3 rounded-t-sm bg-good" style={{ height: tall(each.closed) }} />
          </span>
        ))}
      </div>
      <figcaption className="flex flex-wrap justify-between gap-x-4 text-label text-muted">
        <span>{first && day(first.day)}</span>
        <span className="flex gap-4">
          <span className="inline-flex items-center gap-1.5">
            <span className="size-2 rounded-sm bg-info" /> Opened {flow.reduce((sum, each) => sum + each.opened, 0)}
          </span>
          <span className="inline-flex items-center gap-1.5">
            <span className="size-2 rounded-sm bg-good" /> Closed {flow.reduce((sum, each) => sum + each.closed, 0)}
          </span>
        </span>
        <span>{last && day(last.day)}</span>
      </figcaption>
      <div className="sr-only">
        <table>
          <caption>Cases opened and closed by day</caption>
          <thead>
            <tr>
              <th scope="col">Day</th>
              <th scope="col">Opened</th>
              <th scope="col">Closed</th>
            </tr>
          </thead>
          <tbody>
            {flow.map((each) => (
              <tr key={each.day}>
                <th scope="row">{day(each.day)}</th>
                <td>{each.opened}</td>
                <td>{each.closed}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
