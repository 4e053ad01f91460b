-- Schema 5: organisation life in full: minutes, plans, exemptions, make-up, 民主评议, 述职, elections.

ALTER TABLE organisation ADD COLUMN branch_type TEXT NOT NULL DEFAULT '' CHECK (branch_type IN ('', 'teacher', 'student',
    'mixed', 'retired', 'floating'));

ALTER TABLE activity ADD COLUMN also TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN observers TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN dissent TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN matter TEXT NOT NULL DEFAULT '' CHECK (matter IN ('', 'admission'));

ALTER TABLE activity ADD COLUMN written_votes INTEGER CHECK (written_votes >= 0);

ALTER TABLE activity ADD COLUMN outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'carried', 'rejected'));

ALTER TABLE activity ADD COLUMN vote_note TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN follow_up TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN responsible TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN deadline TEXT;

ALTER TABLE activity ADD COLUMN settled_on TEXT;

ALTER TABLE activity ADD COLUMN hours INTEGER CHECK (hours >= 0);

ALTER TABLE activity ADD COLUMN entered_on TEXT;

-- Holds everything the check of frequencies reads, so that it never touches the minutes themselves.
DROP INDEX activity_starts;

CREATE INDEX activity_starts ON activity (starts, organisation, type, also, entered_on);

-- Decisions that are still to be carried out.
CREATE INDEX activity_open ON activity (deadline, organisation) WHERE follow_up <> '' AND settled_on IS NULL;

-- What for a time excuses a member from meetings, or takes the vote away (core/circumstances.h).
CREATE TABLE member_circumstance (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('frail', 'bedridden', 'incapable', 'abroad', 'away', 'floating',
        'returned_home', 'party_probation', 'serving', 'rights_suspended')),
    since TEXT NOT NULL,
    until TEXT,
    document TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX member_circumstance_key ON member_circumstance (member, kind, since);

-- Months for which a meeting is not asked for, and why.
CREATE TABLE meeting_exemption (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL CHECK (type IN ('general_meeting', 'committee_meeting', 'group_meeting', 'party_lecture',
        'theme_day', 'organisation_life', 'democratic_review')),
    first_month TEXT NOT NULL,
    last_month TEXT NOT NULL CHECK (last_month >= first_month),
    reason TEXT NOT NULL CHECK (reason <> ''),
    approved_by TEXT NOT NULL DEFAULT '',
    approved_on TEXT
) STRICT;

CREATE UNIQUE INDEX meeting_exemption_key ON meeting_exemption (organisation, type, first_month);

-- What a branch means to hold: once, or again and again on a day of the month. Drafts are worked out from it.
CREATE TABLE activity_plan (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL CHECK (type IN ('general_meeting', 'committee_meeting', 'group_meeting', 'party_lecture',
        'theme_day', 'organisation_life', 'democratic_review', 'heart_talk', 'volunteering', 'group_study',
        'training', 'other')),
    also TEXT NOT NULL DEFAULT '',
    topic TEXT NOT NULL CHECK (topic <> ''),
    repeats TEXT NOT NULL DEFAULT 'once' CHECK (repeats IN ('once', 'monthly', 'quarterly', 'yearly')),
    first_month TEXT NOT NULL,
    last_month TEXT NOT NULL CHECK (last_month >= first_month),
    day INTEGER NOT NULL CHECK (day BETWEEN 1 AND 31),
    place TEXT NOT NULL DEFAULT '',
    chair TEXT NOT NULL DEFAULT '',
    agenda TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX activity_plan_key ON activity_plan (organisation, type, topic, first_month);

-- Wording an organisation and all below may begin their minutes with.
CREATE TABLE minutes_template (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL CHECK (type IN ('general_meeting', 'committee_meeting', 'group_meeting', 'party_lecture',
        'theme_day', 'organisation_life', 'democratic_review', 'heart_talk', 'volunteering', 'group_study',
        'training', 'other')),
    name TEXT NOT NULL CHECK (name <> ''),
    agenda TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX minutes_template_key ON minutes_template (organisation, type, name);

-- 补课: how somebody who was not there made up for it. The absence stays.
CREATE TABLE make_up (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    made_up_on TEXT NOT NULL,
    way TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX make_up_key ON make_up (activity, member);

CREATE INDEX make_up_member ON make_up (member);

-- 民主评议党员: what a member was found to be in a year, by himself, by the others, by ballot, by the branch.
CREATE TABLE member_review (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    self_grade TEXT NOT NULL DEFAULT '' CHECK (self_grade IN ('', 'excellent', 'qualified', 'basic', 'unqualified')),
    peer_grade TEXT NOT NULL DEFAULT '' CHECK (peer_grade IN ('', 'excellent', 'qualified', 'basic', 'unqualified')),
    excellent INTEGER CHECK (excellent >= 0),
    qualified INTEGER CHECK (qualified >= 0),
    basic INTEGER CHECK (basic >= 0),
    unqualified INTEGER CHECK (unqualified >= 0),
    opinion TEXT NOT NULL DEFAULT '',
    grade TEXT NOT NULL DEFAULT '' CHECK (grade IN ('', 'excellent', 'qualified', 'basic', 'unqualified')),
    fed_back_on TEXT,
    mend TEXT NOT NULL DEFAULT '',
    mend_by TEXT,
    mended_on TEXT
) STRICT;

CREATE UNIQUE INDEX member_review_key ON member_review (year, member);

CREATE INDEX member_review_member ON member_review (member);

-- 述职评议 of secretaries.
CREATE TABLE secretary_review (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    held_on TEXT,
    form TEXT NOT NULL DEFAULT 'spoken' CHECK (form IN ('spoken', 'written')),
    present INTEGER CHECK (present >= 0),
    good INTEGER CHECK (good >= 0),
    fairly_good INTEGER CHECK (fairly_good >= 0),
    fair INTEGER CHECK (fair >= 0),
    poor INTEGER CHECK (poor >= 0),
    report TEXT NOT NULL DEFAULT '',
    comments TEXT NOT NULL DEFAULT '',
    problems TEXT NOT NULL DEFAULT '',
    grade TEXT NOT NULL DEFAULT '' CHECK (grade IN ('', 'good', 'fairly_good', 'fair', 'poor')),
    mend TEXT NOT NULL DEFAULT '',
    mend_by TEXT,
    mended_on TEXT
) STRICT;

CREATE UNIQUE INDEX secretary_review_key ON secretary_review (year, organisation, member);

CREATE INDEX secretary_review_organisation ON secretary_review (organisation);

CREATE INDEX secretary_review_member ON secretary_review (member);

-- An election of a term (届), step by step. What follows from it (posts, 最近换届日期) is written when it is confirmed.
CREATE TABLE election (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    term INTEGER NOT NULL CHECK (term BETWEEN 1 AND 200),
    seats INTEGER CHECK (seats BETWEEN 0 AND 99),
    decided_on TEXT,
    requested_on TEXT,
    approved_on TEXT,
    approval TEXT NOT NULL DEFAULT '',
    proposed_on TEXT,
    proposal_approved_on TEXT,
    held_on TEXT,
    place TEXT NOT NULL DEFAULT '',
    majority TEXT NOT NULL DEFAULT 'due' CHECK (majority IN ('due', 'present')),
    due_voters INTEGER CHECK (due_voters >= 0),
    present_voters INTEGER CHECK (present_voters >= 0),
    issued INTEGER CHECK (issued >= 0),
    collected INTEGER CHECK (collected >= 0),
    invalid INTEGER CHECK (invalid >= 0),
    issued_again INTEGER CHECK (issued_again >= 0),
    collected_again INTEGER CHECK (collected_again >= 0),
    invalid_again INTEGER CHECK (invalid_again >= 0),
    reduced_seats INTEGER CHECK (reduced_seats BETWEEN 1 AND 99),
    reduction_votes INTEGER CHECK (reduction_votes >= 0),
    scrutineers TEXT NOT NULL DEFAULT '',
    tellers TEXT NOT NULL DEFAULT '',
    first_meeting_on TEXT,
    reported_on TEXT,
    confirmed_on TEXT,
    term_years INTEGER CHECK (term_years BETWEEN 1 AND 10),
    completed_on TEXT,
    override_reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX election_term ON election (organisation, term);

CREATE TABLE candidate (
    id INTEGER PRIMARY KEY,
    election INTEGER NOT NULL REFERENCES election (id) DEFERRABLE INITIALLY DEFERRED,
    ballot TEXT NOT NULL DEFAULT 'committee' CHECK (ballot IN ('committee', 'secretary', 'deputy_secretary')),
    round INTEGER NOT NULL DEFAULT 1 CHECK (round BETWEEN 1 AND 9),
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    votes INTEGER CHECK (votes >= 0),
    against INTEGER CHECK (against >= 0),
    abstained INTEGER CHECK (abstained >= 0),
    duty TEXT NOT NULL DEFAULT '' CHECK (duty IN ('', 'organisation_member', 'publicity_member', 'discipline_member',
        'committee_member'))
) STRICT;

CREATE UNIQUE INDEX candidate_key ON candidate (election, ballot, round, member);

CREATE INDEX candidate_member ON candidate (member);

-- Left out of 应到会 of an election, with the superior's consent and that of the meeting.
CREATE TABLE election_exclusion (
    id INTEGER PRIMARY KEY,
    election INTEGER NOT NULL REFERENCES election (id) DEFERRABLE INITIALLY DEFERRED,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    reason TEXT NOT NULL CHECK (reason IN ('bedridden', 'incapable', 'abroad', 'away', 'returned_home',
        'party_probation', 'serving')),
    consent TEXT NOT NULL DEFAULT '',
    passed INTEGER NOT NULL DEFAULT 0 CHECK (passed IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX election_exclusion_key ON election_exclusion (election, member);

CREATE INDEX election_exclusion_member ON election_exclusion (member);

-- A scheme may give up to ten stars: SQLite cannot alter a CHECK, so the tables that hold stars are made anew.
CREATE TABLE new_rating (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    star INTEGER NOT NULL CHECK (star BETWEEN 0 AND 10),
    total INTEGER CHECK (total >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO new_rating SELECT id, year, organisation, star, total, note FROM rating;

-- Confirmed stars above five had no place there.
INSERT INTO new_rating (id, year, organisation, star)
SELECT f.id, f.year, f.organisation, f.star FROM frozen_rating f
WHERE f.round = 'december' AND f.star > 5
  AND NOT EXISTS (SELECT 1 FROM rating r WHERE r.year = f.year AND r.organisation = f.organisation);

DROP TABLE rating;

ALTER TABLE new_rating RENAME TO rating;

CREATE UNIQUE INDEX rating_key ON rating (year, organisation);

CREATE INDEX rating_organisation ON rating (organisation);

CREATE TABLE new_star_decision (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    round TEXT NOT NULL DEFAULT 'december' CHECK (round IN ('june', 'december')),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    star INTEGER NOT NULL CHECK (star BETWEEN 0 AND 10),
    reason TEXT NOT NULL CHECK (reason <> ''),
    decided_by TEXT NOT NULL CHECK (decided_by <> ''),
    decided_on TEXT NOT NULL,
    document TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO new_star_decision
SELECT id, year, round, organisation, star, reason, decided_by, decided_on, document FROM star_decision;

DROP TABLE star_decision;

ALTER TABLE new_star_decision RENAME TO star_decision;

CREATE UNIQUE INDEX star_decision_key ON star_decision (year, round, organisation);

CREATE INDEX star_decision_organisation ON star_decision (organisation);

CREATE TABLE new_star_plan (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    target_star INTEGER NOT NULL CHECK (target_star BETWEEN 0 AND 10),
    measures TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    filed_on TEXT,
    filed_with TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO new_star_plan
SELECT id, year, organisation, target_star, measures, owner, filed_on, filed_with, note FROM star_plan;

DROP TABLE star_plan;

ALTER TABLE new_star_plan RENAME TO star_plan;

CREATE UNIQUE INDEX star_plan_key ON star_plan (year, organisation);

CREATE INDEX star_plan_organisation ON star_plan (organisation);

-- 责任领导 stands beside 责任人, as on the form.
CREATE TABLE new_rectification (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    found_on TEXT NOT NULL,
    problem TEXT NOT NULL CHECK (problem <> ''),
    source TEXT NOT NULL DEFAULT '' CHECK (source IN ('', 'self', 'masses', 'superior', 'inspection',
        'organisation_life', 'other')),
    target TEXT NOT NULL DEFAULT '',
    measure TEXT NOT NULL DEFAULT '',
    leader TEXT NOT NULL DEFAULT '',
    owner TEXT NOT NULL DEFAULT '',
    due TEXT,
    done_on TEXT,
    proof TEXT NOT NULL DEFAULT '',
    closed_on TEXT,
    closed_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

INSERT INTO new_rectification
    (id, code, organisation, found_on, problem, source, target, measure, owner, due, done_on, proof, closed_on,
     closed_by, note)
SELECT id, code, organisation, found_on, problem, source, target, measure, owner, due, done_on, proof, closed_on,
    closed_by, note
FROM rectification;

DROP TABLE rectification;

ALTER TABLE new_rectification RENAME TO rectification;

CREATE INDEX rectification_organisation ON rectification (organisation);
