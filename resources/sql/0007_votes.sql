-- 表决事项: what a meeting voted on beside the first matter, which stands in its own row.
CREATE TABLE vote (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    number INTEGER NOT NULL CHECK (number BETWEEN 2 AND 999),
    topic TEXT NOT NULL CHECK (topic <> ''),
    person TEXT NOT NULL DEFAULT '',
    matter TEXT NOT NULL DEFAULT '' CHECK (matter IN ('', 'admission')),
    due_voters INTEGER CHECK (due_voters >= 0),
    present_voters INTEGER CHECK (present_voters >= 0),
    votes_for INTEGER CHECK (votes_for >= 0),
    votes_against INTEGER CHECK (votes_against >= 0),
    abstentions INTEGER CHECK (abstentions >= 0),
    written_votes INTEGER CHECK (written_votes >= 0),
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'carried', 'rejected')),
    vote_note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX vote_key ON vote (activity, number);
