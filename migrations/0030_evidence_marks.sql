-- What a researcher says of evidence without touching the coding: it does not count for this indicator, or it has been answered.

CREATE TABLE evidence_exclusion (
  coding_id TEXT NOT NULL REFERENCES coding (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  reason TEXT NOT NULL CONSTRAINT evidence_exclusion_reason CHECK (trim(reason) <> ''),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (coding_id, indicator_id)
) STRICT;

CREATE INDEX evidence_exclusion_by_indicator ON evidence_exclusion (indicator_id);

-- Contrary evidence that was weighed, and why the claim stands all the same. It still counts against.
CREATE TABLE evidence_answer (
  coding_id TEXT NOT NULL REFERENCES coding (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  argument TEXT NOT NULL CONSTRAINT evidence_answer_argument CHECK (trim(argument) <> ''),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (coding_id, indicator_id)
) STRICT;

CREATE INDEX evidence_answer_by_indicator ON evidence_answer (indicator_id);
