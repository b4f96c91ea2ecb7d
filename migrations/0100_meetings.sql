-- What a meeting's observation records beside its text: who came, what was done and who led it, who held which role; and
-- facts computed from such records, cited for or against an indicator. A meeting is a source of a kind of meeting.

-- No row: not recorded. Excused is absent with a reason.
CREATE TABLE attendance (
  source_id TEXT NOT NULL REFERENCES source (id),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  state TEXT NOT NULL CONSTRAINT attendance_state CHECK (state IN ('present', 'absent', 'excused')),
  PRIMARY KEY (source_id, participant_id)
) STRICT;

CREATE INDEX attendance_by_participant ON attendance (participant_id);

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

CREATE INDEX activity_by_source ON activity (source_id, position);
CREATE INDEX activity_by_lead ON activity (led_by) WHERE led_by IS NOT NULL;

CREATE TABLE meeting_role (
  source_id TEXT NOT NULL REFERENCES source (id),
  role TEXT NOT NULL CONSTRAINT meeting_role_named CHECK (trim(role) <> ''),
  participant_id TEXT NOT NULL REFERENCES participant (id),
  PRIMARY KEY (source_id, role, participant_id)
) STRICT;

CREATE INDEX meeting_role_by_participant ON meeting_role (participant_id);

-- A fact is computed, so what is cited is named: a kind of fact, of what, in which wave. Those are no references, for a
-- citation goes on saying what was cited when the school or the wave is gone.
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

CREATE UNIQUE INDEX fact_citation_once
  ON fact_citation (indicator_id, case_id, fact_kind, of_kind, of_id, coalesce(wave_id, ''));
CREATE INDEX fact_citation_by_case ON fact_citation (case_id);
