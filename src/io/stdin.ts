import { text } from 'node:stream/consumers';

/** All of stdin as UTF-8 text. */
export async function readText(): Promise<string> {
  return text(process.stdin);
}
