-- Ties of support between the schools of a case, and the picture of its territory that they are drawn on.

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

CREATE INDEX tie_by_case ON tie (case_id);
CREATE INDEX tie_by_receiver ON tie (receiver_id);
CREATE INDEX tie_by_wave ON tie (wave_id) WHERE wave_id IS NOT NULL;
-- Said once: a school supports another in one way with one frequency at a time.
CREATE UNIQUE INDEX tie_once ON tie (giver_id, receiver_id, kind, coalesce(wave_id, ''));

-- A picture of a case's map; where its schools are on it is theirs to say.
CREATE TABLE map_picture (
  case_id TEXT NOT NULL PRIMARY KEY REFERENCES study_case (id),
  file_sha256 TEXT NOT NULL REFERENCES imported_file (sha256),
  file_name TEXT NOT NULL,
  media_type TEXT NOT NULL CONSTRAINT map_picture_media_type CHECK (media_type IN ('image/png', 'image/jpeg')),
  -- In pixels, as it is looked at.
  width INTEGER NOT NULL CONSTRAINT map_picture_width CHECK (width > 0),
  height INTEGER NOT NULL CONSTRAINT map_picture_height CHECK (height > 0)
) STRICT;
