import express, { type NextFunction, type Request, type Response } from 'express';

const CODINGS = { br: 'br', gzip: 'gz' } as const;
const TYPES: Record<string, string> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
};
// Assets carry a hash in their names: they may be kept for ever.
const KEPT = { index: false, immutable: true, maxAge: '365d', fallthrough: true } as const;

type Serve = (request: Request, response: Response, next: NextFunction) => void;

/**
 * The files of a built web application. Scripts, sheets and drawings go out as the build packed them (`x.js.br`,
 * `x.js.gz`) to whoever takes that coding; what was not packed, and any other file, goes out as it is.
 */
export function assets(folder: string): Serve {
  const plain = express.static(folder, KEPT);
  const packed = Object.entries(CODINGS).map(([coding, ending]) => ({
    coding,
    serve: packedIn(folder, coding, ending),
  }));
  return (request, response, next) => {
    if (!typeOf(request.path)) return plain(request, response, next);
    response.vary('Accept-Encoding');
    const taken = packed.find(({ coding }) => request.acceptsEncodings(coding));
    if (!taken) return plain(request, response, next);
    taken.serve(request, response, () => plain(request, response, next));
  };
}

function packedIn(folder: string, coding: string, ending: string): Serve {
  const options = {
    ...KEPT,
    setHeaders(response: Response, file: string) {
      response.setHeader('Content-Encoding', coding);
      response.setHeader('Content-Type', typeOf(file.slice(0, -ending.length - 1)) ?? '');
    },
  };
  const serve = express.static(folder, options);
  return (request, response, next) => {
    const asked = request.url;
    request.url = `${request.path}.${ending}`;
    serve(request, response, (error) => {
      request.url = asked;
      next(error);
    });
  };
}

const typeOf = (file: string): string | undefined => TYPES[/\.(\w+)$/.exec(file)?.[1] ?? ''];
