import { codeAt } from '../../text/codes.ts';

export const isDigit = (code: number): boolean => code >= 48 && code <= 57;
export const isUpper = (code: number): boolean => code >= 65 && code <= 90;
export const isLower = (code: number): boolean => code >= 97 && code <= 122;
export const isLetter = (code: number): boolean => isUpper(code) || isLower(code);
export const isLetterOrDigit = (code: number): boolean => isDigit(code) || isLetter(code);

/** Space, hyphen, no-break space and no-break hyphen, hyphen proper, underscore: what may stand between the pieces of a name. */
export const isSeparator = (code: number): boolean =>
  code === 32 || code === 45 || code === 0xa0 || code === 0x2010 || code === 0x2011 || code === 95;
export const isSpace = (code: number): boolean => code === 32 || code === 0xa0;

const marks = ['(R)', '(TM)', '(r)', '(tm)', '®', '™'];

/** The offset behind a trademark sign, or the same offset. */
export function skipMark(text: string, at: number): number {
  const code = codeAt(text, at);
  if (code !== 40 && code !== 0xae && code !== 0x2122) return at;
  const mark = marks.find((sign) => text.startsWith(sign, at));
  return mark === undefined ? at : at + mark.length;
}
