CREATE TABLE activity (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  position INTEGER NOT NULL,
  title TEXT NOT NULL,
  -- Done by several schools together; null: not said.
  joint INTEGER CONSTRAINT activity_joint CHECK (joint IN (0, 1)),
  led_by TEXT REFERENCES participant (id),
  -- Who led it when it was nobody of the case; empty: not said.
  led_by_text TEXT NOT NULL,
  CONSTRAINT activity_one_lead CHECK (led_by IS NULL OR led_by_text = '')
) STRICT;

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

CREATE TABLE attendance (
  source_id TEXT NOT NULL REFERENCES source (id),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  state TEXT NOT NULL CONSTRAINT attendance_state CHECK (state IN ('present', 'absent', 'excused')),
  PRIMARY KEY (source_id, participant_id)
) STRICT;

CREATE TABLE case_attribute (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT case_attribute_name_unique UNIQUE,
  type TEXT NOT NULL CONSTRAINT case_attribute_type
    CHECK (type IN ('text', 'number', 'date', 'boolean', 'one-of', 'several-of')),
  options TEXT NOT NULL CONSTRAINT case_attribute_options CHECK (json_valid(options))
) STRICT;

CREATE TABLE case_attribute_value (
  case_id TEXT NOT NULL REFERENCES study_case (id),
  attribute_id TEXT NOT NULL REFERENCES case_attribute (id),
  value TEXT NOT NULL CONSTRAINT case_attribute_value_json CHECK (json_valid(value)),
  PRIMARY KEY (case_id, attribute_id)
) STRICT;

CREATE TABLE change (
  id INTEGER NOT NULL PRIMARY KEY,
  -- Deferred: the operation's row is written last, with its hash, in the same transaction.
  operation_seq INTEGER NOT NULL REFERENCES operation (seq) DEFERRABLE INITIALLY DEFERRED,
  tbl TEXT NOT NULL,
  -- The primary key, a JSON array.
  row_id TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE TABLE code (
  id TEXT NOT NULL PRIMARY KEY,
  parent_id TEXT REFERENCES code (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  color TEXT NOT NULL,
  definition TEXT NOT NULL,
  use_when TEXT NOT NULL,
  do_not_use_when TEXT NOT NULL,
  example TEXT NOT NULL, retired INTEGER NOT NULL DEFAULT 0 CONSTRAINT code_retired CHECK (retired IN (0, 1)),
  CONSTRAINT code_not_own_parent CHECK (parent_id IS NULL OR parent_id <> id)
) STRICT;

CREATE TABLE code_component (
  code_id TEXT NOT NULL REFERENCES code (id),
  component_id TEXT NOT NULL REFERENCES component (id),
  PRIMARY KEY (code_id, component_id)
) STRICT;

CREATE TABLE code_component_attribute (
  code_id TEXT NOT NULL REFERENCES code (id),
  attribute_id TEXT NOT NULL REFERENCES component_attribute (id),
  PRIMARY KEY (code_id, attribute_id)
) STRICT;

CREATE TABLE code_indicator (
  code_id TEXT NOT NULL REFERENCES code (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  PRIMARY KEY (code_id, indicator_id)
) STRICT;

CREATE TABLE coder (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT coder_name_unique UNIQUE,
  color TEXT NOT NULL
) STRICT;

CREATE TABLE coding (
  id TEXT NOT NULL PRIMARY KEY,
  source_id TEXT NOT NULL REFERENCES source (id),
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  code_id TEXT NOT NULL REFERENCES code (id),
  coder_id TEXT NOT NULL REFERENCES coder (id),
  direction TEXT NOT NULL CONSTRAINT coding_direction CHECK (direction IN ('supports', 'contradicts', 'neutral')),
  quote TEXT NOT NULL,
  memo TEXT NOT NULL,
  created_at TEXT NOT NULL, weight INTEGER CONSTRAINT coding_weight CHECK (weight BETWEEN 0 AND 100), lost_revision_id TEXT REFERENCES text_revision (id),
  CONSTRAINT coding_span CHECK (start_offset >= 0 AND end_offset > start_offset)
) STRICT;

CREATE TABLE component (
  id TEXT NOT NULL PRIMARY KEY,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT component_name CHECK (json_valid(name)),
  description TEXT NOT NULL CONSTRAINT component_description CHECK (json_valid(description))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT component_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE component_attribute (
  id TEXT NOT NULL PRIMARY KEY,
  component_id TEXT NOT NULL REFERENCES component (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT component_attribute_kind CHECK (kind IN ('attribute', 'level')),
  name TEXT NOT NULL CONSTRAINT component_attribute_name CHECK (json_valid(name))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT component_attribute_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE dimension (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT dimension_kind CHECK (kind IN ('variable', 'result')),
  name TEXT NOT NULL CONSTRAINT dimension_name CHECK (json_valid(name)),
  description TEXT NOT NULL CONSTRAINT dimension_description CHECK (json_valid(description))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT dimension_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE establishment (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  -- Empty: never recorded.
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL CONSTRAINT establishment_pseudonym CHECK (trim(pseudonym) <> ''), territory TEXT
  CONSTRAINT establishment_territory CHECK (territory IN ('urban', 'rural')), levels TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT establishment_levels CHECK (json_valid(levels)), latitude REAL
  CONSTRAINT establishment_latitude CHECK (latitude BETWEEN -90 AND 90), longitude REAL
  CONSTRAINT establishment_longitude CHECK (longitude BETWEEN -180 AND 180 AND (longitude IS NULL) = (latitude IS NULL)), map_x REAL
  CONSTRAINT establishment_map_x CHECK (map_x BETWEEN 0 AND 1), map_y REAL
  CONSTRAINT establishment_map_y CHECK (map_y BETWEEN 0 AND 1 AND (map_y IS NULL) = (map_x IS NULL)),
  CONSTRAINT establishment_pseudonym_unique UNIQUE (case_id, pseudonym)
) STRICT;

CREATE TABLE establishment_attribute_value (
  establishment_id TEXT NOT NULL REFERENCES establishment (id),
  attribute_id TEXT NOT NULL REFERENCES people_attribute (id),
  value TEXT NOT NULL CONSTRAINT establishment_attribute_value_json CHECK (json_valid(value)),
  PRIMARY KEY (establishment_id, attribute_id)
) STRICT;

CREATE TABLE evidence_answer (
  coding_id TEXT NOT NULL REFERENCES coding (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  argument TEXT NOT NULL CONSTRAINT evidence_answer_argument CHECK (trim(argument) <> ''),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (coding_id, indicator_id)
) STRICT;

CREATE TABLE evidence_exclusion (
  coding_id TEXT NOT NULL REFERENCES coding (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  reason TEXT NOT NULL CONSTRAINT evidence_exclusion_reason CHECK (trim(reason) <> ''),
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (coding_id, indicator_id)
) STRICT;

CREATE TABLE fact_citation (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  indicator_id TEXT NOT NULL REFERENCES indicator (id),
  fact_kind TEXT NOT NULL,
  of_kind TEXT NOT NULL CONSTRAINT fact_citation_of
    CHECK (of_kind IN ('case', 'establishment', 'source', 'participant')),
  of_id TEXT NOT NULL,
  wave_id TEXT,
  stance TEXT NOT NULL CONSTRAINT fact_citation_stance CHECK (stance IN ('for', 'against')),
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  -- The fact when it was cited.
  fact_then TEXT NOT NULL CONSTRAINT fact_citation_then CHECK (json_valid(fact_then))
) STRICT;

CREATE TABLE frozen_model (
  sha256 TEXT NOT NULL PRIMARY KEY,
  model TEXT NOT NULL CONSTRAINT frozen_model_json CHECK (json_valid(model))
) STRICT;

CREATE TABLE import_report (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- Of the file's bytes, which are not kept: what came of it is.
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  report TEXT NOT NULL CONSTRAINT import_report_json CHECK (json_valid(report))
) STRICT;

CREATE TABLE imported_file (
  sha256 TEXT NOT NULL PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;

CREATE TABLE indicator (
  id TEXT NOT NULL PRIMARY KEY,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  dimension_id TEXT NOT NULL REFERENCES dimension (id),
  component_id TEXT REFERENCES component (id),
  result_id TEXT REFERENCES result (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT indicator_text CHECK (json_valid(text))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT indicator_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE "judgement" (
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

CREATE TABLE judgement_affirmation (
  judgement_id TEXT NOT NULL REFERENCES judgement_signature (judgement_id),
  id TEXT NOT NULL,
  affirmed_by TEXT NOT NULL,
  at TEXT NOT NULL,
  note TEXT NOT NULL CONSTRAINT judgement_affirmation_note CHECK (trim(note) <> ''),
  snapshot TEXT NOT NULL CONSTRAINT judgement_affirmation_snapshot CHECK (json_valid(snapshot)),
  PRIMARY KEY (judgement_id, id)
) STRICT;

CREATE TABLE judgement_citation (
  judgement_id TEXT NOT NULL REFERENCES judgement (id),
  position INTEGER NOT NULL,
  coding_id TEXT REFERENCES coding (id),
  stance TEXT NOT NULL CONSTRAINT judgement_citation_stance CHECK (stance IN ('for', 'against')),
  source_id TEXT NOT NULL,
  start_offset INTEGER NOT NULL,
  end_offset INTEGER NOT NULL,
  quote TEXT NOT NULL, weight INTEGER
  CONSTRAINT judgement_citation_weight CHECK (weight BETWEEN 0 AND 100),
  PRIMARY KEY (judgement_id, position)
) STRICT;

CREATE TABLE judgement_settles (
  consensus_id TEXT NOT NULL REFERENCES judgement (id),
  judgement_id TEXT NOT NULL REFERENCES judgement (id),
  PRIMARY KEY (consensus_id, judgement_id)
) STRICT;

CREATE TABLE judgement_signature (
  judgement_id TEXT NOT NULL PRIMARY KEY REFERENCES judgement (id),
  signed_by TEXT NOT NULL,
  at TEXT NOT NULL,
  snapshot TEXT NOT NULL CONSTRAINT judgement_signature_snapshot CHECK (json_valid(snapshot))
) STRICT;

CREATE TABLE kept_codebook (
  sha256 TEXT NOT NULL PRIMARY KEY,
  codebook TEXT NOT NULL CONSTRAINT kept_codebook_json CHECK (json_valid(codebook))
) STRICT;

CREATE TABLE level_placement (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  component_id TEXT NOT NULL REFERENCES component (id),
  -- The step; null: it is on none that can be said, whatever was said before.
  attribute_id TEXT REFERENCES component_attribute (id),
  wave_id TEXT REFERENCES wave (id),
  note TEXT NOT NULL,
  author TEXT NOT NULL,
  at TEXT NOT NULL,
  superseded_by TEXT REFERENCES level_placement (id)
) STRICT;

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

CREATE TABLE map_picture (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES study_case (id),
  file_sha256 TEXT NOT NULL REFERENCES imported_file (sha256),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CONSTRAINT map_picture_media_type CHECK (media_type IN ('image/png', 'image/jpeg')),
  -- In pixels, as it is looked at.
  width INTEGER NOT NULL CONSTRAINT map_picture_width CHECK (width > 0),
  height INTEGER NOT NULL CONSTRAINT map_picture_height CHECK (height > 0)
) STRICT;

CREATE TABLE meeting_role (
  source_id TEXT NOT NULL REFERENCES source (id),
  role TEXT NOT NULL CONSTRAINT meeting_role_named CHECK (trim(role) <> ''),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  PRIMARY KEY (source_id, role, participant_id)
) STRICT;

CREATE TABLE membership (
  participant_id TEXT NOT NULL REFERENCES participant (id),
  id TEXT NOT NULL CONSTRAINT membership_id_unique UNIQUE,
  belongs_to TEXT NOT NULL CONSTRAINT membership_belongs_to CHECK (belongs_to IN ('network', 'coordinating-team')),
  from_day TEXT,
  to_day TEXT,
  PRIMARY KEY (participant_id, id),
  CONSTRAINT membership_days CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT;

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

CREATE TABLE memo_link (
  memo_id TEXT NOT NULL REFERENCES memo (id),
  position INTEGER NOT NULL,
  kind TEXT NOT NULL CONSTRAINT memo_link_kind CHECK (kind IN ('case', 'source', 'code', 'coding')),
  target_id TEXT NOT NULL,
  PRIMARY KEY (memo_id, position)
) STRICT;

CREATE TABLE model (
  id TEXT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT model_name CHECK (json_valid(name)),
  saturation INTEGER NOT NULL CONSTRAINT model_saturation CHECK (saturation >= 1),
  threshold REAL NOT NULL,
  min_coverage REAL NOT NULL CONSTRAINT model_min_coverage CHECK (min_coverage BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE model_version (
  number INTEGER NOT NULL PRIMARY KEY CONSTRAINT model_version_number CHECK (number >= 1),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  note TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES frozen_model (sha256),
  -- Of the codebook that came with it; null when none did.
  codebook_sha256 TEXT REFERENCES kept_codebook (sha256)
) STRICT;

CREATE TABLE objective (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  position INTEGER NOT NULL,
  text TEXT NOT NULL CONSTRAINT objective_text CHECK (trim(text) <> ''),
  -- Empty: none yet.
  instrument TEXT NOT NULL,
  agreed_on TEXT
) STRICT;

CREATE TABLE operation (
  seq INTEGER NOT NULL PRIMARY KEY,
  id TEXT NOT NULL CONSTRAINT operation_id_unique UNIQUE,
  method TEXT NOT NULL,
  subject TEXT NOT NULL,
  kind TEXT NOT NULL CONSTRAINT operation_kind CHECK (kind IN ('base', 'do', 'undo', 'redo')),
  coder TEXT NOT NULL,
  at TEXT NOT NULL,
  undoes TEXT REFERENCES operation (id),
  -- SHA-256 over the previous operation's hash, this row and its changes.
  hash TEXT NOT NULL
) STRICT;

CREATE TABLE own_strategy (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  component_id TEXT REFERENCES component (id),
  name TEXT NOT NULL CONSTRAINT own_strategy_name CHECK (trim(name) <> ''),
  -- Empty: not described.
  description TEXT NOT NULL
) STRICT;

CREATE TABLE participant (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  -- Empty: never recorded.
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL CONSTRAINT participant_pseudonym CHECK (trim(pseudonym) <> ''),
  -- As the study calls it; empty: not said.
  role TEXT NOT NULL,
  establishment_id TEXT REFERENCES establishment (id),
  CONSTRAINT participant_pseudonym_unique UNIQUE (case_id, pseudonym)
) STRICT;

CREATE TABLE participant_attribute_value (
  participant_id TEXT NOT NULL REFERENCES participant (id),
  attribute_id TEXT NOT NULL REFERENCES people_attribute (id),
  value TEXT NOT NULL CONSTRAINT participant_attribute_value_json CHECK (json_valid(value)),
  PRIMARY KEY (participant_id, attribute_id)
) STRICT;

CREATE TABLE people_attribute (
  id TEXT NOT NULL PRIMARY KEY,
  owner_kind TEXT NOT NULL CONSTRAINT people_attribute_owner CHECK (owner_kind IN ('establishment', 'participant')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  type TEXT NOT NULL CONSTRAINT people_attribute_type
    CHECK (type IN ('text', 'number', 'date', 'boolean', 'one-of', 'several-of')),
  options TEXT NOT NULL CONSTRAINT people_attribute_options CHECK (json_valid(options)),
  CONSTRAINT people_attribute_name_unique UNIQUE (owner_kind, name)
) STRICT;

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

CREATE TABLE result (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT result_name CHECK (json_valid(name)),
  description TEXT NOT NULL CONSTRAINT result_description CHECK (json_valid(description))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT result_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE source (
  id TEXT NOT NULL PRIMARY KEY,
  number INTEGER NOT NULL CONSTRAINT source_number_unique UNIQUE,
  case_id TEXT REFERENCES study_case (id),
  kind TEXT NOT NULL CONSTRAINT source_kind
    CHECK (kind IN ('interview', 'field-note', 'coordination-meeting', 'network-meeting', 'document')),
  title TEXT NOT NULL,
  date TEXT,
  file_name TEXT NOT NULL,
  format TEXT NOT NULL,
  encoding TEXT NOT NULL,
  file_sha256 TEXT NOT NULL REFERENCES imported_file (sha256),
  revision_id TEXT NOT NULL REFERENCES text_revision (id),
  -- Over the revision's text, and its turns as stored, so that the journal's chain covers both.
  text_sha256 TEXT NOT NULL,
  turns_sha256 TEXT NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE source_participant (
  source_id TEXT NOT NULL REFERENCES source (id),
  speaker TEXT NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id),
  PRIMARY KEY (source_id, speaker)
) STRICT;

CREATE TABLE stage (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  stage_order INTEGER CONSTRAINT stage_order_unique UNIQUE,
  name TEXT NOT NULL CONSTRAINT stage_name CHECK (json_valid(name)),
  description TEXT NOT NULL CONSTRAINT stage_description CHECK (json_valid(description))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT stage_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE strategy (
  id TEXT NOT NULL PRIMARY KEY,
  stage_id TEXT NOT NULL REFERENCES stage (id),
  component_id TEXT REFERENCES component (id),
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT strategy_name CHECK (json_valid(name)),
  description TEXT NOT NULL CONSTRAINT strategy_description CHECK (json_valid(description))
, retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT strategy_retired CHECK (retired IN (0, 1))) STRICT;

CREATE TABLE study (
  id TEXT NOT NULL PRIMARY KEY,
  title TEXT NOT NULL,
  language TEXT NOT NULL CONSTRAINT study_language CHECK (language IN ('es', 'en')),
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE study_case (
  id TEXT NOT NULL PRIMARY KEY,
  position INTEGER NOT NULL,
  name TEXT NOT NULL CONSTRAINT study_case_name_unique UNIQUE,
  description TEXT NOT NULL
) STRICT;

CREATE TABLE text_revision (
  id TEXT NOT NULL PRIMARY KEY,
  sha256 TEXT NOT NULL,
  text TEXT NOT NULL,
  -- UTF-16 units.
  length INTEGER NOT NULL,
  -- Speaker turns over this text, JSON.
  turns TEXT NOT NULL CONSTRAINT text_revision_turns CHECK (json_valid(turns))
, times TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT text_revision_times CHECK (json_valid(times))) STRICT;

CREATE TABLE tie (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  giver_id TEXT NOT NULL REFERENCES establishment (id),
  receiver_id TEXT NOT NULL REFERENCES establishment (id),
  kind TEXT NOT NULL CONSTRAINT tie_kind CHECK (kind IN ('professional', 'emotional')),
  -- From 1, seldom, to 5, day to day.
  frequency INTEGER NOT NULL CONSTRAINT tie_frequency CHECK (frequency BETWEEN 1 AND 5),
  -- Null: not said when.
  wave_id TEXT REFERENCES wave (id),
  note TEXT NOT NULL,
  CONSTRAINT tie_between_two CHECK (giver_id <> receiver_id)
) STRICT;

CREATE TABLE wave (
  id TEXT NOT NULL PRIMARY KEY,
  name TEXT NOT NULL CONSTRAINT wave_name_unique UNIQUE,
  from_day TEXT,
  to_day TEXT,
  CONSTRAINT wave_days CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
) STRICT;

CREATE INDEX activity_by_lead ON activity (led_by) WHERE led_by IS NOT NULL;

CREATE INDEX activity_by_source ON activity (source_id, position);

CREATE INDEX attainment_by_objective ON attainment (objective_id);

CREATE INDEX attendance_by_participant ON attendance (participant_id);

CREATE INDEX case_attribute_value_by_attribute ON case_attribute_value (attribute_id);

CREATE INDEX change_by_operation ON change (operation_seq);

CREATE INDEX change_by_row ON change (tbl, row_id);

CREATE INDEX code_by_parent ON code (parent_id);

CREATE INDEX code_component_attribute_by_attribute ON code_component_attribute (attribute_id);

CREATE INDEX code_component_by_component ON code_component (component_id);

CREATE INDEX code_indicator_by_indicator ON code_indicator (indicator_id);

CREATE UNIQUE INDEX code_name_unique ON code (coalesce(parent_id, ''), name);

CREATE INDEX coding_by_code ON coding (code_id);

CREATE INDEX coding_by_coder ON coding (coder_id);

CREATE INDEX coding_by_source ON coding (source_id, start_offset);

CREATE INDEX coding_by_use ON coding (code_id, source_id) WHERE lost_revision_id IS NULL;

CREATE INDEX coding_lost ON coding (lost_revision_id) WHERE lost_revision_id IS NOT NULL;

CREATE INDEX establishment_attribute_value_by_attribute ON establishment_attribute_value (attribute_id);

CREATE INDEX evidence_answer_by_indicator ON evidence_answer (indicator_id);

CREATE INDEX evidence_exclusion_by_indicator ON evidence_exclusion (indicator_id);

CREATE INDEX fact_citation_by_case ON fact_citation (case_id);

CREATE UNIQUE INDEX fact_citation_once
  ON fact_citation (indicator_id, case_id, fact_kind, of_kind, of_id, coalesce(wave_id, ''));

CREATE INDEX judgement_by_case ON judgement (case_id);

CREATE INDEX judgement_by_wave ON judgement (wave_id) WHERE wave_id IS NOT NULL;

CREATE INDEX judgement_citation_by_coding ON judgement_citation (coding_id);

CREATE INDEX judgement_settles_by_judgement ON judgement_settles (judgement_id);

CREATE INDEX level_placement_by_case ON level_placement (case_id);

CREATE INDEX level_placement_by_wave ON level_placement (wave_id) WHERE wave_id IS NOT NULL;

CREATE INDEX linked_excerpt_by_coding ON linked_excerpt (coding_id);

CREATE INDEX meeting_role_by_participant ON meeting_role (participant_id);

CREATE INDEX memo_by_target ON memo (target_kind, target_id);

CREATE INDEX memo_link_by_target ON memo_link (kind, target_id);

CREATE INDEX objective_by_case ON objective (case_id);

CREATE INDEX operation_by_undoes ON operation (undoes);

CREATE INDEX own_strategy_by_stage ON own_strategy (stage_id);

CREATE INDEX participant_attribute_value_by_attribute ON participant_attribute_value (attribute_id);

CREATE INDEX participant_by_establishment ON participant (establishment_id);

CREATE INDEX plan_item_by_case ON plan_item (case_id);

CREATE INDEX plan_item_by_own_strategy ON plan_item (own_strategy_id) WHERE own_strategy_id IS NOT NULL;

CREATE INDEX plan_item_by_strategy ON plan_item (strategy_id) WHERE strategy_id IS NOT NULL;

CREATE INDEX source_by_case ON source (case_id);

CREATE INDEX source_by_file ON source (file_sha256);

CREATE INDEX source_participant_by_participant ON source_participant (participant_id);

CREATE INDEX text_revision_length ON text_revision (id, length);

CREATE INDEX tie_by_case ON tie (case_id);

CREATE INDEX tie_by_receiver ON tie (receiver_id);

CREATE INDEX tie_by_wave ON tie (wave_id) WHERE wave_id IS NOT NULL;

CREATE UNIQUE INDEX tie_once ON tie (giver_id, receiver_id, kind, coalesce(wave_id, ''));

CREATE TRIGGER change_no_delete BEFORE DELETE ON change
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER change_no_update BEFORE UPDATE ON change
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER frozen_model_no_delete BEFORE DELETE ON frozen_model
BEGIN SELECT RAISE(ABORT, 'frozen models are never removed'); END;

CREATE TRIGGER frozen_model_no_update BEFORE UPDATE ON frozen_model
BEGIN SELECT RAISE(ABORT, 'frozen models are never changed'); END;

CREATE TRIGGER imported_file_no_delete BEFORE DELETE ON imported_file
BEGIN SELECT RAISE(ABORT, 'imported files are never removed'); END;

CREATE TRIGGER imported_file_no_update BEFORE UPDATE ON imported_file
BEGIN SELECT RAISE(ABORT, 'imported files are never changed'); END;

CREATE TRIGGER kept_codebook_immutable BEFORE UPDATE ON kept_codebook
BEGIN SELECT RAISE(ABORT, 'a kept codebook is never changed'); END;

CREATE TRIGGER kept_codebook_kept BEFORE DELETE ON kept_codebook
BEGIN SELECT RAISE(ABORT, 'a kept codebook is never removed'); END;

CREATE TRIGGER operation_no_delete BEFORE DELETE ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER operation_no_update BEFORE UPDATE ON operation
BEGIN SELECT RAISE(ABORT, 'the journal is never changed'); END;

CREATE TRIGGER text_revision_no_delete BEFORE DELETE ON text_revision
BEGIN SELECT RAISE(ABORT, 'text revisions are never removed'); END;

CREATE TRIGGER text_revision_no_update BEFORE UPDATE ON text_revision
BEGIN SELECT RAISE(ABORT, 'text revisions are never changed'); END;
