-- On which step of a component that has levels a researcher placed a network. Superseded, never overwritten.

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

CREATE INDEX level_placement_by_case ON level_placement (case_id);
CREATE INDEX level_placement_by_wave ON level_placement (wave_id) WHERE wave_id IS NOT NULL;
