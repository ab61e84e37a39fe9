/** Papers, what each feed said of them, their claims and hardware, the runs, full-text search and the views. */
export const papers = `
CREATE TABLE papers (
  pid INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  arxiv_id TEXT UNIQUE,
  version INTEGER,
  title TEXT NOT NULL,
  abstract TEXT NOT NULL,
  date TEXT,
  date_inferred INTEGER NOT NULL,
  authors TEXT NOT NULL,
  author_count INTEGER,
  organization TEXT,
  upvotes INTEGER,
  comments INTEGER,
  categories TEXT NOT NULL,
  urls TEXT NOT NULL,
  withdrawn INTEGER NOT NULL,
  withdrawn_at TEXT,
  published_at TEXT,
  updated_at TEXT,
  listed_on TEXT,
  announce_type TEXT,
  doi TEXT,
  journal TEXT,
  note TEXT,
  feed TEXT NOT NULL,
  -- Other spellings of the title that a search is to find: broken encodings set right.
  also TEXT NOT NULL,
  rules_version TEXT NOT NULL,
  first_seen TEXT NOT NULL,
  changed TEXT NOT NULL
) STRICT;
CREATE INDEX papers_by_date ON papers (date);

-- What each feed said about a paper. The row in papers is worked out from these, so the order of ingest does not matter.
-- listed is the day of the list it stood on; nth tells records apart that one input has more than once.
-- data is null while a paper has one record only: the row in papers is then that record.
CREATE TABLE records (
  rid INTEGER PRIMARY KEY,
  paper INTEGER NOT NULL REFERENCES papers (pid) ON DELETE CASCADE,
  identity TEXT NOT NULL,
  feed TEXT NOT NULL,
  version INTEGER NOT NULL,
  listed TEXT NOT NULL,
  nth INTEGER NOT NULL,
  title_key TEXT NOT NULL,
  arxiv_id TEXT,
  day TEXT NOT NULL,
  data TEXT,
  UNIQUE (identity, feed, version, listed, nth)
) STRICT;
CREATE INDEX records_by_paper ON records (paper);
CREATE INDEX records_by_title ON records (title_key);

-- Every title an arXiv id has been seen under, for records that come without an id.
CREATE TABLE titles (
  title_key TEXT NOT NULL,
  arxiv_id TEXT NOT NULL,
  PRIMARY KEY (title_key, arxiv_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE observations (
  record INTEGER NOT NULL REFERENCES records (rid) ON DELETE CASCADE,
  day TEXT NOT NULL,
  upvotes INTEGER,
  comments INTEGER,
  PRIMARY KEY (record, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE hardware (
  hid INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  vendor TEXT,
  kind TEXT NOT NULL
) STRICT;

CREATE TABLE mentions (
  paper INTEGER NOT NULL REFERENCES papers (pid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  hardware INTEGER NOT NULL REFERENCES hardware (hid),
  text TEXT NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  count INTEGER,
  PRIMARY KEY (paper, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX mentions_by_hardware ON mentions (hardware);

CREATE TABLE claims (
  cid INTEGER PRIMARY KEY,
  paper INTEGER NOT NULL REFERENCES papers (pid) ON DELETE CASCADE,
  position INTEGER NOT NULL,
  metric TEXT NOT NULL,
  form TEXT NOT NULL,
  low REAL NOT NULL,
  high REAL NOT NULL,
  unit TEXT NOT NULL,
  value REAL NOT NULL,
  base_unit TEXT NOT NULL,
  bound TEXT NOT NULL,
  statistic TEXT,
  direction TEXT,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  measure TEXT,
  baseline TEXT NOT NULL,
  field TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  text TEXT NOT NULL,
  sentence TEXT NOT NULL,
  rules TEXT NOT NULL,
  confidence REAL NOT NULL,
  rules_version TEXT NOT NULL,
  UNIQUE (paper, position)
) STRICT;
CREATE INDEX claims_by_metric ON claims (metric, kind, value);

-- role: 'on' is where the figure was obtained, 'vs' what it is compared with.
CREATE TABLE claim_hardware (
  claim INTEGER NOT NULL REFERENCES claims (cid) ON DELETE CASCADE,
  role TEXT NOT NULL CHECK (role IN ('on', 'vs')),
  position INTEGER NOT NULL,
  hardware INTEGER NOT NULL REFERENCES hardware (hid),
  PRIMARY KEY (claim, role, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX claim_hardware_by_hardware ON claim_hardware (hardware, role);

CREATE TABLE runs (
  run INTEGER PRIMARY KEY,
  started TEXT NOT NULL,
  finished TEXT,
  input TEXT NOT NULL,
  feed TEXT,
  papers INTEGER NOT NULL,
  new INTEGER NOT NULL,
  changed INTEGER NOT NULL,
  same INTEGER NOT NULL,
  unreadable INTEGER NOT NULL,
  rules_version TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE papers_fts USING fts5 (
  title, abstract, also, content = 'papers', content_rowid = 'pid', tokenize = "unicode61 remove_diacritics 2"
);
CREATE TRIGGER papers_fts_insert AFTER INSERT ON papers BEGIN
  INSERT INTO papers_fts (rowid, title, abstract, also) VALUES (new.pid, new.title, new.abstract, new.also);
END;
CREATE TRIGGER papers_fts_delete AFTER DELETE ON papers BEGIN
  INSERT INTO papers_fts (papers_fts, rowid, title, abstract, also)
    VALUES ('delete', old.pid, old.title, old.abstract, old.also);
END;
CREATE TRIGGER papers_fts_update AFTER UPDATE OF title, abstract, also ON papers
WHEN old.title <> new.title OR old.abstract <> new.abstract OR old.also <> new.also BEGIN
  INSERT INTO papers_fts (papers_fts, rowid, title, abstract, also)
    VALUES ('delete', old.pid, old.title, old.abstract, old.also);
  INSERT INTO papers_fts (rowid, title, abstract, also) VALUES (new.pid, new.title, new.abstract, new.also);
END;

CREATE VIEW claims_flat AS
SELECT
  p.id AS paper, p.title, p.date, p.organization, c.metric, c.form, c.low, c.high, c.unit, c.value, c.base_unit,
  c.bound, c.statistic, c.direction, c.kind, c.subject, c.measure,
  (SELECT group_concat(name, '; ') FROM (SELECT h.name FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
    WHERE l.claim = c.cid AND l.role = 'on' ORDER BY l.position)) AS "on",
  (SELECT group_concat(name, '; ') FROM (SELECT h.name FROM claim_hardware l JOIN hardware h ON h.hid = l.hardware
    WHERE l.claim = c.cid AND l.role = 'vs' ORDER BY l.position)) AS vs,
  (SELECT group_concat(value, '; ') FROM json_each(c.baseline)) AS baseline,
  c.text, c.sentence, c.confidence, c.rules_version, c.cid AS claim
FROM claims c JOIN papers p ON p.pid = c.paper;

CREATE VIEW papers_flat AS
SELECT
  p.id, p.arxiv_id, p.version, p.title, p.date, p.date_inferred,
  (SELECT group_concat(value, '; ') FROM json_each(p.authors)) AS authors,
  p.author_count, p.organization, p.upvotes, p.comments,
  (SELECT group_concat(value, ' ') FROM json_each(p.categories)) AS categories,
  (SELECT group_concat(value, ' ') FROM json_each(p.urls)) AS urls,
  p.withdrawn, p.withdrawn_at, p.published_at, p.updated_at, p.listed_on, p.announce_type, p.doi, p.journal, p.note,
  (SELECT group_concat(feed, '; ') FROM (SELECT DISTINCT feed FROM records WHERE paper = p.pid ORDER BY feed)) AS feeds,
  (SELECT group_concat(name, '; ') FROM (SELECT DISTINCT h.name FROM mentions m JOIN hardware h ON h.hid = m.hardware
    WHERE m.paper = p.pid ORDER BY h.name)) AS hardware,
  (SELECT count(*) FROM claims WHERE paper = p.pid) AS claims,
  p.first_seen, p.changed, p.abstract
FROM papers p;
`;
