-- Schema 2: the rating as a round with steps, 晋位争星, attachments. Shipped: never changed again.

-- Further items and the level 县区级. Rebuilt, because a CHECK cannot be altered.
CREATE TABLE event_2 (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL CHECK (item IN ('commendation', 'signed_report', 'innovation', 'circulated_criticism',
        'leader_sanction', 'member_violation', 'unexcused_absence', 'overdue_task', 'discipline_case',
        'public_order_case', 'safety_accident', 'mass_incident')),
    level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'district', 'city', 'province', 'nation', 'work_committee',
        'municipal_committee', 'up_to_serious_warning', 'removal_or_above')),
    date TEXT NOT NULL,
    times INTEGER NOT NULL DEFAULT 1 CHECK (times BETWEEN 1 AND 1000),
    member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    evidence TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO event_2 SELECT id, organisation, item, level, date, times, member, evidence, note FROM event;

DROP TABLE event;

ALTER TABLE event_2 RENAME TO event;

CREATE UNIQUE INDEX event_key ON event (organisation, item, level, date, coalesce(member, 0), evidence);

CREATE INDEX event_member ON event (member);

-- One rating of a year by one rater: its organisation and all below are rated. Confirming it keeps the scheme as it was.
CREATE TABLE rating_round (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    round TEXT NOT NULL CHECK (round IN ('june', 'december')),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    scheme TEXT NOT NULL,
    started_on TEXT NOT NULL,
    as_of TEXT,
    scheme_body TEXT NOT NULL DEFAULT '',
    scheme_hash TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX rating_round_key ON rating_round (year, round, organisation);

CREATE INDEX rating_round_organisation ON rating_round (organisation);

-- A step of a round that was done, or passed over with a reason (note). Steps still to come have no row.
CREATE TABLE round_step (
    id INTEGER PRIMARY KEY,
    rating_round INTEGER NOT NULL REFERENCES rating_round (id) DEFERRABLE INITIALLY DEFERRED,
    step TEXT NOT NULL CHECK (step <> ''),
    outcome TEXT NOT NULL CHECK (outcome IN ('done', 'skipped')),
    done_on TEXT NOT NULL,
    until TEXT,
    done_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '' CHECK (outcome = 'done' OR note <> '')
) STRICT;

CREATE UNIQUE INDEX round_step_key ON round_step (rating_round, step);

-- What people said about a result that was made public (公示).
CREATE TABLE objection (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    round TEXT NOT NULL DEFAULT 'december' CHECK (round IN ('june', 'december')),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    raised_on TEXT NOT NULL,
    raised_by TEXT NOT NULL CHECK (raised_by <> ''),
    content TEXT NOT NULL CHECK (content <> ''),
    answer TEXT NOT NULL DEFAULT '',
    answered_on TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX objection_key ON objection (year, round, organisation, raised_on, raised_by);

CREATE INDEX objection_organisation ON objection (organisation);

-- A star that people decided on, otherwise than the scheme computes it.
CREATE TABLE star_decision (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    round TEXT NOT NULL DEFAULT 'december' CHECK (round IN ('june', 'december')),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    star INTEGER NOT NULL CHECK (star BETWEEN 0 AND 5),
    reason TEXT NOT NULL CHECK (reason <> ''),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_on TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX star_decision_key ON star_decision (year, round, organisation);

CREATE INDEX star_decision_organisation ON star_decision (organisation);

-- Plaques (授牌) and demonstration points (示范点).
CREATE TABLE award (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('plaque', 'demonstration')),
    awarded_on TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    withdrawn_on TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX award_key ON award (year, organisation, kind);

CREATE INDEX award_organisation ON award (organisation);

-- 晋位争星: what an organisation means to reach in a year, and what it has to mend.
CREATE TABLE star_plan (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    target_star INTEGER NOT NULL CHECK (target_star BETWEEN 0 AND 5),
    measures TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    filed_on TEXT,
    filed_with TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX star_plan_key ON star_plan (year, organisation);

CREATE INDEX star_plan_organisation ON star_plan (organisation);

CREATE TABLE rectification (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    found_on TEXT NOT NULL,
    problem TEXT NOT NULL CHECK (problem <> ''),
    source TEXT NOT NULL DEFAULT '' CHECK (source IN ('', 'self', 'masses', 'superior', 'inspection',
        'organisation_life', 'other')),
    target TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    due TEXT,
    done_on TEXT,
    proof TEXT NOT NULL DEFAULT '',
    closed_on TEXT,
    closed_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE INDEX rectification_organisation ON rectification (organisation);

-- Confirmed results, with the facts and the explanation as they were. No program ever filled the table of schema 1.
DROP TABLE frozen_rating;

CREATE TABLE frozen_rating (
    id INTEGER PRIMARY KEY,
    rating_round INTEGER NOT NULL REFERENCES rating_round (id) DEFERRABLE INITIALLY DEFERRED,
    year INTEGER NOT NULL,
    round TEXT NOT NULL CHECK (round IN ('june', 'december')),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    facts TEXT NOT NULL,
    result TEXT NOT NULL,
    star INTEGER
) STRICT;

CREATE UNIQUE INDEX frozen_rating_key ON frozen_rating (year, round, organisation);

CREATE INDEX frozen_rating_round ON frozen_rating (rating_round);

CREATE INDEX frozen_rating_organisation ON frozen_rating (organisation);

-- A file attached to a row of any ledger. Its bytes lie in attachment_data under their SHA-256, once, outside the history.
CREATE TABLE attachment (
    id INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL CHECK (tbl <> ''),
    row INTEGER NOT NULL,
    name TEXT NOT NULL CHECK (name <> ''),
    size INTEGER NOT NULL CHECK (size >= 0),
    sha256 TEXT NOT NULL CHECK (length(sha256) = 64),
    added_on TEXT NOT NULL,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX attachment_key ON attachment (tbl, row, sha256, name);

CREATE INDEX attachment_sha256 ON attachment (sha256);

CREATE TABLE attachment_data (
    sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
    data BLOB NOT NULL
) STRICT;
