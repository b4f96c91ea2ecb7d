-- Networks from the inside: where an establishment is and what it teaches, who belongs since when and until when, and
-- attributes of establishments and of participants beside those of cases.

-- Null: not said.
ALTER TABLE establishment ADD COLUMN territory TEXT
  CONSTRAINT establishment_territory CHECK (territory IN ('urban', 'rural'));
-- In the study's own words, JSON.
ALTER TABLE establishment ADD COLUMN levels TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT establishment_levels CHECK (json_valid(levels));
-- Degrees, both or neither.
ALTER TABLE establishment ADD COLUMN latitude REAL
  CONSTRAINT establishment_latitude CHECK (latitude BETWEEN -90 AND 90);
ALTER TABLE establishment ADD COLUMN longitude REAL
  CONSTRAINT establishment_longitude CHECK (longitude BETWEEN -180 AND 180 AND (longitude IS NULL) = (latitude IS NULL));
-- Where it is on the picture of the case's map: shares of its width from the left and of its height from the top.
ALTER TABLE establishment ADD COLUMN map_x REAL
  CONSTRAINT establishment_map_x CHECK (map_x BETWEEN 0 AND 1);
ALTER TABLE establishment ADD COLUMN map_y REAL
  CONSTRAINT establishment_map_y CHECK (map_y BETWEEN 0 AND 1 AND (map_y IS NULL) = (map_x IS NULL));

-- A participant belongs to the network, or to the team that coordinates it, between two days, both included; null: open
-- to that side. Two of one participant and one body never share a day.
CREATE TABLE membership (
  participant_id TEXT NOT NULL REFERENCES participant (id),
  id TEXT NOT NULL CONSTRAINT membership_id_unique UNIQUE,
  belongs_to TEXT NOT NULL CONSTRAINT membership_belongs_to CHECK (belongs_to IN ('network', 'coordinating-team')),
  from_day TEXT,
  to_day TEXT,
  PRIMARY KEY (participant_id, id),
  CONSTRAINT membership_days CHECK (from_day IS NULL OR to_day IS NULL OR from_day <= to_day)
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

CREATE TABLE establishment_attribute_value (
  establishment_id TEXT NOT NULL REFERENCES establishment (id),
  attribute_id TEXT NOT NULL REFERENCES people_attribute (id),
  value TEXT NOT NULL CONSTRAINT establishment_attribute_value_json CHECK (json_valid(value)),
  PRIMARY KEY (establishment_id, attribute_id)
) STRICT;

CREATE INDEX establishment_attribute_value_by_attribute ON establishment_attribute_value (attribute_id);

CREATE TABLE participant_attribute_value (
  participant_id TEXT NOT NULL REFERENCES participant (id),
  attribute_id TEXT NOT NULL REFERENCES people_attribute (id),
  value TEXT NOT NULL CONSTRAINT participant_attribute_value_json CHECK (json_valid(value)),
  PRIMARY KEY (participant_id, attribute_id)
) STRICT;

CREATE INDEX participant_attribute_value_by_attribute ON participant_attribute_value (attribute_id);
