import { papers } from './migrations/1-papers.ts';
import { fetchCursors } from './migrations/2-fetch-cursors.ts';

/** Marks a SQLite file as ours in its header ("papr"). */
export const applicationId = 0x70617072;

/**
 * The schema, one step per version: `migrations[n]` leads from `user_version` n to n + 1.
 * A step that has been released is never edited; a change is a new file and a new step at the end.
 */
export const migrations: readonly string[] = [papers, fetchCursors];

/** Version of the schema that this program writes. */
export const schemaVersion = migrations.length;
