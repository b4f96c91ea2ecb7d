-- The people of a case. Names are real and private; the pseudonym is what is shown and reported.

CREATE TABLE establishment (
  id TEXT NOT NULL PRIMARY KEY,
  case_id TEXT NOT NULL REFERENCES study_case (id),
  -- Empty: never recorded.
  name TEXT NOT NULL,
  pseudonym TEXT NOT NULL CONSTRAINT establishment_pseudonym CHECK (trim(pseudonym) <> ''),
  CONSTRAINT establishment_pseudonym_unique UNIQUE (case_id, pseudonym)
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

CREATE INDEX participant_by_establishment ON participant (establishment_id);

-- Who speaks under a label of a source's turns; the empty label stands for the whole source.
CREATE TABLE source_participant (
  source_id TEXT NOT NULL REFERENCES source (id),
  speaker TEXT NOT NULL,
  participant_id TEXT NOT NULL REFERENCES participant (id),
  PRIMARY KEY (source_id, speaker)
) STRICT;

CREATE INDEX source_participant_by_participant ON source_participant (participant_id);
