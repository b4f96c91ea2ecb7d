-- The excerpts that show something: a meeting, an attendance, an activity, a tie, a step taken, an attainment, a level, a fact.

-- Like a citation it keeps its own quote: coding_id becomes null when the coding is removed, and source_id is no reference.
-- owner_id is none either: what owns it is in one of several tables.
CREATE TABLE linked_excerpt (
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  position INTEGER NOT NULL,
  coding_id TEXT REFERENCES coding (id),
  -- Null: it shows it, which is neither for nor against.
  stance TEXT CONSTRAINT linked_excerpt_stance CHECK (stance IN ('for', 'against')),
  source_id TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL,
  PRIMARY KEY (owner_kind, owner_id, position)
) STRICT;

CREATE INDEX linked_excerpt_by_coding ON linked_excerpt (coding_id);
