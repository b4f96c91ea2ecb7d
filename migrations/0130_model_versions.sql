-- The model can be changed: each state of it that was in force is a version, with who made it, when and why.

-- A starting codebook as it came with a model, in both languages; named by its hash, and never changed.
CREATE TABLE kept_codebook (
  sha256 TEXT NOT NULL PRIMARY KEY,
  codebook TEXT NOT NULL CONSTRAINT kept_codebook_json CHECK (json_valid(codebook))
) STRICT;

CREATE TRIGGER kept_codebook_immutable BEFORE UPDATE ON kept_codebook
BEGIN SELECT RAISE(ABORT, 'a kept codebook is never changed'); END;
CREATE TRIGGER kept_codebook_kept BEFORE DELETE ON kept_codebook
BEGIN SELECT RAISE(ABORT, 'a kept codebook is never removed'); END;

CREATE TABLE model_version (
  number INTEGER NOT NULL PRIMARY KEY CONSTRAINT model_version_number CHECK (number >= 1),
  at TEXT NOT NULL,
  author TEXT NOT NULL,
  note TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES frozen_model (sha256),
  -- Of the codebook that came with it; null when none did.
  codebook_sha256 TEXT REFERENCES kept_codebook (sha256)
) STRICT;

-- A part that went while something leans on it stays for the sake of that: retired, and no part of the model any more.
ALTER TABLE stage ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT stage_retired CHECK (retired IN (0, 1));
ALTER TABLE dimension ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT dimension_retired CHECK (retired IN (0, 1));
ALTER TABLE result ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT result_retired CHECK (retired IN (0, 1));
ALTER TABLE component ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT component_retired CHECK (retired IN (0, 1));
ALTER TABLE component_attribute ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT component_attribute_retired CHECK (retired IN (0, 1));
ALTER TABLE indicator ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT indicator_retired CHECK (retired IN (0, 1));
ALTER TABLE strategy ADD COLUMN retired INTEGER NOT NULL DEFAULT 0
  CONSTRAINT strategy_retired CHECK (retired IN (0, 1));
