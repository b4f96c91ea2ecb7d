-- How long a text is stands behind the text in its row: whoever lists sources would read every text to its end.
CREATE INDEX text_revision_length ON text_revision (id, length);
