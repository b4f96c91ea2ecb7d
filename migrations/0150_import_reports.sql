-- What a project of another program became here, item by item: what came in, what was changed, what was left out and why.
CREATE TABLE import_report (
  id TEXT NOT NULL PRIMARY KEY,
  at TEXT NOT NULL,
  file_name TEXT NOT NULL,
  -- Of the file's bytes, which are not kept: what came of it is.
  sha256 TEXT NOT NULL,
  format TEXT NOT NULL,
  report TEXT NOT NULL CONSTRAINT import_report_json CHECK (json_valid(report))
) STRICT;
