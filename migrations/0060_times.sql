-- The times of a recording that came beside a text and not within it, as subtitles give them: JSON, by offset.
ALTER TABLE text_revision ADD COLUMN times TEXT NOT NULL DEFAULT '[]'
  CONSTRAINT text_revision_times CHECK (json_valid(times));
