// Nothing from outside, no program, no form; `base` sends every link to a window that the sandbox does not open.
const HEAD = `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer"><base target="_blank">
<style>body{margin:16px;font:14px/1.5 system-ui,sans-serif;color:#1b1d22;background:#fff;overflow-wrap:anywhere}</style>`;

/** Somebody's HTML on white paper, where it can load nothing, run nothing and lead nowhere. */
export function HtmlFrame({ title, html }: { title: string; html: string }) {
  return (
    <iframe
      title={title}
      sandbox=""
      referrerPolicy="no-referrer"
      srcDoc={`<!doctype html>${HEAD}${html}`}
      className="h-96 w-full rounded-md border border-line bg-white"
    />
  );
}
