import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { onTestFinished } from 'vitest';

/** Plays one answer. */
export type Answer = (response: ServerResponse, request: IncomingMessage) => void;

/** A server on 127.0.0.1 that plays the answers in their order, the last one again and again. */
export async function playServer(
  ...answers: readonly Answer[]
): Promise<{ url: string; requests: string[]; times: number[] }> {
  const requests: string[] = [];
  const times: number[] = [];
  const server = createServer((request, response) => {
    const answer = answers[Math.min(requests.length, answers.length - 1)];
    requests.push(request.url ?? '');
    times.push(Date.now());
    answer?.(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return { url: `http://127.0.0.1:${port}`, requests, times };
}

export function reply(body: string | Uint8Array, type = 'text/plain', status = 200): Answer {
  return (response) => response.writeHead(status, { 'content-type': type }).end(body);
}

export function status(code: number, headers: Readonly<Record<string, string>> = {}): Answer {
  return (response) => response.writeHead(code, headers).end('no');
}

/** Sends part of the body and breaks the connection. */
export function cut(body: string, type = 'text/plain'): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': type, 'content-length': String(body.length * 2) });
    response.write(body, () => setTimeout(() => response.destroy(), 20));
  };
}

/** Begins an answer and never ends it. */
export function stall(body = ''): Answer {
  return (response) => {
    response.writeHead(200, { 'content-type': 'text/plain' });
    response.write(body === '' ? ' ' : body);
  };
}

/** Never answers. */
export function silence(): Answer {
  return () => undefined;
}

/** An address on which nothing listens. */
export async function closedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}`;
}
