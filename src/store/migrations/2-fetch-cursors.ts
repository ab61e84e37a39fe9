/** How far interrupted fetches were. The command made this table by itself before it was part of the schema. */
export const fetchCursors = `
CREATE TABLE IF NOT EXISTS fetch_cursors (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;
