/** How arXiv announces a paper in its daily feeds. */
export type AnnounceType = 'new' | 'cross' | 'replace' | 'replace-cross';

const heading = /^\s*arXiv:\S+\s+Announce Type:\s*([a-z-]+)/iu;

/** True for the beginning of a daily announcement; the API's answers have no announce types. */
export function isAnnouncement(head: string): boolean {
  return /announce_type|Announce Type:|rss\.arxiv\.org/u.test(head);
}

/** The announce type of an item, from its element or from the first line of its text; null where neither tells. */
export function announceTypeOf(element: string | null, text: string): AnnounceType | null {
  const type = (element ?? heading.exec(text)?.[1] ?? '').toLowerCase();
  if (type === 'new' || type === 'cross' || type === 'replace' || type === 'replace-cross') return type;
  return null;
}

/** The abstract in an announcement's text: what follows `Abstract:`, or the whole where there is no heading. */
export function announcedAbstract(text: string): string {
  const start = heading.test(text) ? text.indexOf('Abstract:') : -1;
  return (start === -1 ? text.replace(heading, '') : text.slice(start + 'Abstract:'.length)).trim();
}
