-- Judgements as objects: of more than a case's stage, within a wave, weighed, blind, signed with what they leaned on.

-- A span of time in which data were gathered, both days included; null: open to that side. Two never share a day.
CREATE TABLE wave (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT wave_name_unique UNIQUE,
  from_day TEXT,
  to_day TEXT,
  CONSTRAINT wave_days CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT;

-- Rebuilt, because a judgement of an indicator, a component or a result names no stage. What is new has a default that
-- says what every judgement was so far: rows the journal knows from before come back as stage judgements.
CREATE TABLE judgement_rebuilt (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  subject_kind TEXT NOT NULL DEFAULT 'stage' CONSTRAINT judgement_subject_kind
    CHECK (subject_kind IN ('stage', 'indicator', 'component', 'result')),
  -- Of the model; no reference, for it may be one of three tables.
  subject_id TEXT,
  stage_id TEXT REFERENCES stage (id),
  verdict TEXT CONSTRAINT judgement_verdict CHECK (verdict IN ('shown', 'partly', 'not-shown', 'insufficient')),
  wave_id TEXT REFERENCES wave (id),
  -- The words of rationale_body, or all there is.
  rationale TEXT NOT NULL,
  -- In the format of a memo's body.
  rationale_body TEXT CONSTRAINT judgement_rationale_body CHECK (json_valid(rationale_body)),
  rival_stage_id TEXT REFERENCES stage (id),
  rival_reason TEXT NOT NULL,
  confidence TEXT CONSTRAINT judgement_confidence CHECK (confidence IN ('low', 'medium', 'high')),
  -- Made without seeing, and unseen by, those who judge the same; until revealed_at.
  blind INTEGER NOT NULL DEFAULT 0 CONSTRAINT judgement_blind CHECK (blind IN (0, 1)),
  revealed_at TEXT,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  superseded_by TEXT REFERENCES judgement (id),
  CONSTRAINT judgement_subject CHECK ((subject_kind = 'stage') = (subject_id IS NULL)),
  CONSTRAINT judgement_stage CHECK ((subject_kind = 'stage') = (stage_id IS NOT NULL)),
  CONSTRAINT judgement_has_verdict CHECK ((subject_kind = 'stage') = (verdict IS NULL))
) STRICT;

INSERT INTO judgement_rebuilt (id, case_id, stage_id, rationale, rival_stage_id, rival_reason, confidence, author, at,
  superseded_by)
SELECT id, case_id, stage_id, rationale, rival_stage_id, rival_reason, confidence, author, at, superseded_by
FROM judgement;

DROP TABLE judgement;
ALTER TABLE judgement_rebuilt RENAME TO judgement;

CREATE INDEX judgement_by_case ON judgement (case_id);
CREATE INDEX judgement_by_wave ON judgement (wave_id) WHERE wave_id IS NOT NULL;

-- 0 to 100, or NULL while nobody weighed it.
ALTER TABLE judgement_citation ADD COLUMN weight INTEGER
  CONSTRAINT judgement_citation_weight CHECK (weight BETWEEN 0 AND 100);

-- Models as they were when a judgement was signed, named by content. Never changed, outside the history.
CREATE TABLE frozen_model (
  sha256 TEXT NOT NULL PRIMARY KEY,
  model TEXT NOT NULL CONSTRAINT frozen_model_json CHECK (json_valid(model))
) STRICT;

CREATE TRIGGER frozen_model_no_update BEFORE UPDATE ON frozen_model
BEGIN SELECT RAISE(ABORT, 'frozen models are never changed'); END;
CREATE TRIGGER frozen_model_no_delete BEFORE DELETE ON frozen_model
BEGIN SELECT RAISE(ABORT, 'frozen models are never removed'); END;

-- What a judgement leaned on when it was signed: cited quotes, codes, profile, model, JSON.
CREATE TABLE judgement_signature (
  judgement_id TEXT NOT NULL PRIMARY KEY REFERENCES judgement (id),
  signed_by TEXT NOT NULL,
  at TEXT NOT NULL,
  snapshot TEXT NOT NULL CONSTRAINT judgement_signature_snapshot CHECK (json_valid(snapshot))
) STRICT;

-- A signed judgement affirmed in spite of what changed since: from then on compared with what was there then.
CREATE TABLE judgement_affirmation (
  judgement_id TEXT NOT NULL REFERENCES judgement_signature (judgement_id),
  id TEXT NOT NULL,
  affirmed_by TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL CONSTRAINT judgement_affirmation_note CHECK (trim(note) <> ''),
  snapshot TEXT NOT NULL CONSTRAINT judgement_affirmation_snapshot CHECK (json_valid(snapshot)),
  PRIMARY KEY (judgement_id, id)
) STRICT;

-- A consensus, and the judgements it settles and keeps.
CREATE TABLE judgement_settles (
  consensus_id TEXT NOT NULL REFERENCES judgement (id),
  judgement_id TEXT NOT NULL REFERENCES judgement (id),
  PRIMARY KEY (consensus_id, judgement_id)
) STRICT;

CREATE INDEX judgement_settles_by_judgement ON judgement_settles (judgement_id);
