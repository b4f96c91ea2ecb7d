-- The reading desk: how much a coding weighs, codings whose words an edit took away, codes no longer given, memos.

-- 0 to 100, or NULL while nobody weighed it. Orders lists, never enters the roll-up.
ALTER TABLE coding ADD COLUMN weight INTEGER CONSTRAINT coding_weight CHECK (weight BETWEEN 0 AND 100);

-- A coding whose words are gone keeps its span and quote as they were in this revision, and waits to be placed anew.
-- NULL: it is anchored in its source's own text.
ALTER TABLE coding ADD COLUMN lost_revision_id TEXT REFERENCES text_revision (id);

ALTER TABLE code ADD COLUMN retired INTEGER NOT NULL DEFAULT 0 CONSTRAINT code_retired CHECK (retired IN (0, 1));

-- Counting how often each code is used where, without reading a single coding.
CREATE INDEX coding_by_use ON coding (code_id, source_id) WHERE lost_revision_id IS NULL;
CREATE INDEX coding_lost ON coding (lost_revision_id) WHERE lost_revision_id IS NOT NULL;

CREATE TABLE memo (
  id TEXT NOT NULL PRIMARY KEY,
  -- What it is about; the study as a whole has no id.
  target_kind TEXT NOT NULL CONSTRAINT memo_target_kind
    CHECK (target_kind IN ('study', 'case', 'source', 'code', 'coding', 'judgement')),
  target_id TEXT,
  title TEXT NOT NULL,
  body TEXT NOT NULL CONSTRAINT memo_body CHECK (json_valid(body)),
  author TEXT NOT NULL,
  created_at TEXT NOT NULL,
  updated_at TEXT NOT NULL,
  CONSTRAINT memo_target CHECK ((target_kind = 'study') = (target_id IS NULL))
) STRICT;

CREATE INDEX memo_by_target ON memo (target_kind, target_id);

-- What a memo's text points at, for the way back. What was removed since leaves its link behind, as words.
CREATE TABLE memo_link (
  memo_id TEXT NOT NULL REFERENCES memo (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT memo_link_kind CHECK (kind IN ('case', 'source', 'code', 'coding')),
  target_id TEXT NOT NULL,
  PRIMARY KEY (memo_id, position)
) STRICT;

CREATE INDEX memo_link_by_target ON memo_link (kind, target_id);
