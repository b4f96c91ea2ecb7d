-- What is done with a network, and what it set out to reach: a library of strategies, plans that try them, objectives.

-- Strategies people add to those of the model.
CREATE TABLE own_strategy (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  component_id TEXT REFERENCES component (id),
  name TEXT NOT NULL CONSTRAINT own_strategy_name CHECK (trim(name) <> ''),
  -- Empty: not described.
  description TEXT NOT NULL
) STRICT;

CREATE INDEX own_strategy_by_stage ON own_strategy (stage_id);

-- A strategy in the accompaniment plan of a case. Where a strategy was tried is where plans have it.
CREATE TABLE plan_item (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  position INTEGER NOT NULL,
  strategy_id TEXT REFERENCES strategy (id),
  own_strategy_id TEXT REFERENCES own_strategy (id),
  -- Who takes it on, in the words of the study; empty: not said.
  who TEXT NOT NULL,
  from_day TEXT,
  to_day TEXT,
  status TEXT NOT NULL CONSTRAINT plan_item_status CHECK (status IN ('planned', 'under-way', 'done', 'set-aside')),
  what_happened TEXT NOT NULL,
  -- As a person says; NULL while nobody did.
  stage_before TEXT REFERENCES stage (id),
  stage_after TEXT REFERENCES stage (id),
  CONSTRAINT plan_item_one_strategy CHECK ((strategy_id IS NULL) <> (own_strategy_id IS NULL)),
  CONSTRAINT plan_item_days CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT;

CREATE INDEX plan_item_by_case ON plan_item (case_id);
CREATE INDEX plan_item_by_strategy ON plan_item (strategy_id) WHERE strategy_id IS NOT NULL;
CREATE INDEX plan_item_by_own_strategy ON plan_item (own_strategy_id) WHERE own_strategy_id IS NOT NULL;

-- What a network agreed to reach, and how one tells whether it did.
CREATE TABLE objective (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT objective_text CHECK (trim(text) <> ''),
  -- Empty: none yet.
  instrument TEXT NOT NULL,
  agreed_on TEXT
) STRICT;

CREATE INDEX objective_by_case ON objective (case_id);

-- What was seen of an objective on a day. `not-evidenced` is seen, too; an objective nobody looked at has no row here.
CREATE TABLE attainment (
  id TEXT NOT NULL PRIMARY KEY,
  objective_id TEXT NOT NULL REFERENCES objective (id),
  day TEXT NOT NULL,
  value TEXT NOT NULL CONSTRAINT attainment_value
    CHECK (value IN ('not-evidenced', 'not-attained', 'in-part', 'attained')),
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL
) STRICT;

CREATE INDEX attainment_by_objective ON attainment (objective_id);
