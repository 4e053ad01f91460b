-- Schema 6: people in full, organisations, exchange.

-- 党员变动: dated events that made a member's row what it is; the row itself holds the present.
CREATE TABLE member_change (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('transferred_in', 'block_in', 'restored', 'moved', 'transferred_out',
        'block_out', 'suspended', 'deceased', 'expelled', 'withdrawn', 'persuaded', 'removed', 'dropped', 'cancelled',
        'not_recognised', 'extended')),
    branch INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    elsewhere TEXT NOT NULL DEFAULT '',
    until TEXT,
    document TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX member_change_key ON member_change (member, date, change);

CREATE INDEX member_change_date ON member_change (date);

CREATE INDEX member_change_branch ON member_change (branch) WHERE branch IS NOT NULL;

-- The record of a member in full (the columns of 全国党员管理信息系统).
ALTER TABLE member ADD COLUMN degree TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN school TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN major TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN work_since TEXT;

ALTER TABLE member ADD COLUMN employer TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN stratum TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN skill_post TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN migrant_worker INTEGER NOT NULL DEFAULT 0 CHECK (migrant_worker IN (0, 1));

ALTER TABLE member ADD COLUMN landline TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN residence TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN household TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN join_kind TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN joined_branch TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN sponsors TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN application_number TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN confirmation TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN seniority_correction INTEGER CHECK (seniority_correction BETWEEN -1200 AND 1200);

ALTER TABLE member ADD COLUMN files_held_by TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN school_from TEXT;

ALTER TABLE member ADD COLUMN school_until TEXT;

ALTER TABLE member ADD COLUMN degree_on TEXT;

ALTER TABLE member ADD COLUMN education_kind TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN police_station TEXT NOT NULL DEFAULT '';

ALTER TABLE member ADD COLUMN other_party TEXT NOT NULL DEFAULT '';

-- The unit a Party organisation is in (党员信息采集 of 2017).
ALTER TABLE organisation ADD COLUMN contact TEXT NOT NULL DEFAULT '';

ALTER TABLE organisation ADD COLUMN phone TEXT NOT NULL DEFAULT '';

ALTER TABLE organisation ADD COLUMN unit_standing TEXT NOT NULL DEFAULT '' CHECK (unit_standing IN ('', 'legal_person',
    'as_superior', 'joint'));

ALTER TABLE organisation ADD COLUMN unit_name TEXT NOT NULL DEFAULT '';

ALTER TABLE organisation ADD COLUMN unit_nature TEXT NOT NULL DEFAULT '';

ALTER TABLE organisation ADD COLUMN unit_code TEXT NOT NULL DEFAULT '';

ALTER TABLE organisation ADD COLUMN unit_party TEXT NOT NULL DEFAULT '';

-- 党纪处分 and 限期改正, each with its time of effect (core/sanction.h).
CREATE TABLE sanction (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('warning', 'serious_warning', 'dismissed', 'probation', 'expelled',
        'correction')),
    months INTEGER CHECK (months BETWEEN 1 AND 24),
    restored_on TEXT,
    authority TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX sanction_key ON sanction (member, date, kind);

-- 个人表彰: what was given to a person, beside what counts for a branch (奖惩事项).
CREATE TABLE honour (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    title TEXT NOT NULL CHECK (title <> ''),
    level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'unit', 'district', 'city', 'province', 'nation')),
    awarded_by TEXT NOT NULL DEFAULT '',
    document TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX honour_key ON honour (member, date, title);

-- 字典: words of this file beside those shipped, and shipped ones that are not offered any more.
CREATE TABLE dictionary_entry (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('nation', 'education', 'degree', 'job', 'stratum', 'skill_post', 'join_kind',
        'confirmation')),
    title TEXT NOT NULL CHECK (title <> ''),
    code TEXT NOT NULL DEFAULT '',
    place INTEGER CHECK (place BETWEEN 1 AND 9999),
    retired INTEGER NOT NULL DEFAULT 0 CHECK (retired IN (0, 1))
) STRICT;

CREATE UNIQUE INDEX dictionary_entry_key ON dictionary_entry (kind, title);

-- How the columns of a table were assigned by hand, for the next table with these titles.
CREATE TABLE import_mapping (
    id INTEGER PRIMARY KEY,
    ledger TEXT NOT NULL CHECK (ledger <> ''),
    titles TEXT NOT NULL CHECK (titles <> ''),
    fields TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX import_mapping_key ON import_mapping (ledger, titles);

-- How names are read that the built-in tables of pinyin do not know, or know otherwise.
CREATE TABLE name_reading (
    id INTEGER PRIMARY KEY,
    characters TEXT NOT NULL CHECK (characters <> ''),
    reading TEXT NOT NULL CHECK (reading <> ''),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX name_reading_key ON name_reading (characters);

-- 已核实的问题: findings of the data check that are known to be right as they are.
CREATE TABLE accepted_finding (
    id INTEGER PRIMARY KEY,
    rule TEXT NOT NULL CHECK (rule <> ''),
    ledger TEXT NOT NULL CHECK (ledger <> ''),
    record TEXT NOT NULL DEFAULT '',
    field TEXT NOT NULL DEFAULT '',
    value TEXT NOT NULL DEFAULT '',
    reason TEXT NOT NULL CHECK (reason <> ''),
    accepted_on TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX accepted_finding_key ON accepted_finding (rule, ledger, record, field, value);

-- 发展党员: who wants to join, with the twenty-five steps as days (core/development.h); 培养考察; 发展计划.
CREATE TABLE applicant (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
    nation TEXT NOT NULL DEFAULT '',
    id_number TEXT NOT NULL DEFAULT '',
    birth TEXT,
    education TEXT NOT NULL DEFAULT '',
    native_place TEXT NOT NULL DEFAULT '',
    job TEXT NOT NULL DEFAULT '',
    employer TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    residence TEXT NOT NULL DEFAULT '',
    branch INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    league_since TEXT,
    recommended_by TEXT NOT NULL DEFAULT '',
    mentor INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    mentor_second INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    sponsor INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    sponsor_second INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    training_days INTEGER CHECK (training_days BETWEEN 0 AND 60),
    training_hours INTEGER CHECK (training_hours BETWEEN 0 AND 400),
    certificate TEXT NOT NULL DEFAULT '',
    application_number TEXT NOT NULL DEFAULT '',
    applied_on TEXT NOT NULL,
    talked_on TEXT,
    activist_on TEXT,
    activist_filed_on TEXT,
    mentors_on TEXT,
    cultivated_on TEXT,
    candidate_on TEXT,
    candidate_filed_on TEXT,
    sponsors_on TEXT,
    political_review_on TEXT,
    trained_on TEXT,
    committee_review_on TEXT,
    pre_reviewed_on TEXT,
    form_filled_on TEXT,
    meeting_on TEXT,
    superior_talk_on TEXT,
    approved_on TEXT,
    admission_filed_on TEXT,
    enrolled_on TEXT,
    oath_on TEXT,
    observed_on TEXT,
    confirmation_applied_on TEXT,
    confirmation_meeting_on TEXT,
    confirmation_approved_on TEXT,
    archived_on TEXT,
    candidate_notice_from TEXT,
    candidate_notice_until TEXT,
    admission_notice_from TEXT,
    admission_notice_until TEXT,
    confirmation_notice_from TEXT,
    confirmation_notice_until TEXT,
    due_voters INTEGER CHECK (due_voters BETWEEN 0 AND 10000),
    present_voters INTEGER CHECK (present_voters BETWEEN 0 AND 10000),
    votes_for INTEGER CHECK (votes_for BETWEEN 0 AND 10000),
    vote_note TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    approval TEXT NOT NULL DEFAULT '',
    prolonged INTEGER NOT NULL DEFAULT 0 CHECK (prolonged IN (0, 1)),
    materials TEXT NOT NULL DEFAULT '',
    ended_on TEXT,
    end_reason TEXT NOT NULL DEFAULT '' CHECK (end_reason IN ('', 'withdrawn', 'unfit', 'not_carried', 'not_approved', 'cancelled',
        'moved', 'deceased')),
    member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX applicant_code ON applicant (code);

CREATE INDEX applicant_branch ON applicant (branch);

CREATE INDEX applicant_member ON applicant (member) WHERE member IS NOT NULL;

CREATE INDEX applicant_name ON applicant (name);

CREATE INDEX applicant_mentor ON applicant (mentor) WHERE mentor IS NOT NULL;

CREATE INDEX applicant_mentor_second ON applicant (mentor_second) WHERE mentor_second IS NOT NULL;

CREATE INDEX applicant_sponsor ON applicant (sponsor) WHERE sponsor IS NOT NULL;

CREATE INDEX applicant_sponsor_second ON applicant (sponsor_second) WHERE sponsor_second IS NOT NULL;

CREATE TABLE applicant_review (
    id INTEGER PRIMARY KEY,
    applicant INTEGER NOT NULL REFERENCES applicant (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'review' CHECK (kind IN ('review', 'report')),
    opinion TEXT NOT NULL DEFAULT '',
    reviewer TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX applicant_review_key ON applicant_review (applicant, date, kind);

CREATE TABLE development_plan (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL CHECK (year BETWEEN 1921 AND 2199),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    planned INTEGER NOT NULL CHECK (planned BETWEEN 0 AND 100000),
    document TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX development_plan_key ON development_plan (year, organisation);

CREATE INDEX development_plan_organisation ON development_plan (organisation);

-- 组织关系转接: a letter on its way, until it is accepted and its receipt is back.
CREATE TABLE transfer (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in', 'moved')),
    date TEXT NOT NULL,
    number TEXT NOT NULL DEFAULT '',
    from_unit TEXT NOT NULL CHECK (from_unit <> ''),
    to_unit TEXT NOT NULL CHECK (to_unit <> ''),
    addressee TEXT NOT NULL DEFAULT '',
    branch INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    valid_days INTEGER CHECK (valid_days BETWEEN 1 AND 366),
    paid_to TEXT,
    accepted_on TEXT,
    receipt_on TEXT,
    voided_on TEXT,
    phone TEXT NOT NULL DEFAULT '',
    address TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    fax TEXT NOT NULL DEFAULT '',
    postcode TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX transfer_key ON transfer (member, date, direction);

CREATE INDEX transfer_date ON transfer (date);

CREATE INDEX transfer_branch ON transfer (branch) WHERE branch IS NOT NULL;

-- 流动党员: out of the branch for a time, or in it with the formal relation elsewhere.
CREATE TABLE floating_member (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    direction TEXT NOT NULL CHECK (direction IN ('out', 'in')),
    member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL DEFAULT '',
    since TEXT NOT NULL,
    place TEXT NOT NULL DEFAULT '',
    unit TEXT NOT NULL DEFAULT '',
    contact TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    certificate TEXT NOT NULL DEFAULT '',
    reported_on TEXT,
    last_contact TEXT,
    until TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX floating_member_key
    ON floating_member (organisation, direction, coalesce(member, 0), name, since);

CREATE INDEX floating_member_member ON floating_member (member) WHERE member IS NOT NULL;

-- 失联党员: who cannot be found, why, and what was done to find him.
CREATE TABLE lost_contact (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason IN ('work', 'restructured', 'graduated', 'employer', 'abroad', 'residence',
        'other')),
    search TEXT NOT NULL DEFAULT '',
    found_on TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX lost_contact_key ON lost_contact (member, since);

-- What holds for a member for a time, wherever it is recorded: who floats is not entered twice.
CREATE VIEW circumstance AS
    SELECT member, kind, since, until FROM member_circumstance
    UNION ALL
    SELECT member, 'floating', since, until FROM floating_member WHERE direction = 'out';

-- When somebody abroad was in contact last.
ALTER TABLE member_circumstance ADD COLUMN last_contact TEXT;

-- 组织变动: dated events that made an organisation's row what it is; the row itself holds the present.
CREATE TABLE organisation_change (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    change TEXT NOT NULL CHECK (change IN ('founded', 'renamed', 'merged_into', 'split_from', 'upgraded', 'downgraded',
        'moved', 'dissolved')),
    former_name TEXT NOT NULL DEFAULT '',
    former_kind TEXT NOT NULL DEFAULT '' CHECK (former_kind IN ('', 'committee', 'general_branch', 'branch', 'group')),
    former_superior INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    other INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    document TEXT NOT NULL DEFAULT '',
    approved_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX organisation_change_key ON organisation_change (organisation, date, change);

CREATE INDEX organisation_change_former_superior ON organisation_change (former_superior)
    WHERE former_superior IS NOT NULL;

CREATE INDEX organisation_change_other ON organisation_change (other) WHERE other IS NOT NULL;

-- 两新组织: enterprises that are not public, social organisations, and how the Party reaches them.
CREATE TABLE unit (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('private_enterprise', 'social_organisation')),
    employees INTEGER CHECK (employees BETWEEN 0 AND 10000000),
    members INTEGER CHECK (members BETWEEN 0 AND 10000000),
    coverage TEXT NOT NULL CHECK (coverage IN ('own', 'joint', 'instructor', 'none')),
    branch INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    since TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX unit_key ON unit (organisation, name);

CREATE INDEX unit_branch ON unit (branch) WHERE branch IS NOT NULL;

-- What packets of other files brought that is not to be seen in the rows themselves: the number a row has there, and
-- states of it that were considered here and not taken as they were; behind '=' the name of the state it has here
-- since then.
CREATE TABLE packet_log (
    id INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL CHECK (tbl <> ''),
    row INTEGER NOT NULL,
    other INTEGER NOT NULL,
    state TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX packet_log_key ON packet_log (tbl, row, other, state);

-- Rows of somebody about whom everything was removed for good, so that no packet brings them back: numbers alone.
CREATE TABLE purged_row (
    id INTEGER PRIMARY KEY,
    tbl TEXT NOT NULL CHECK (tbl <> ''),
    row INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX purged_row_key ON purged_row (tbl, row);

-- 问题来源 of the 整改台账 knows 民主评议 and 述职评议: SQLite cannot alter a CHECK.
CREATE TABLE new_rectification (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    found_on TEXT NOT NULL,
    problem TEXT NOT NULL CHECK (problem <> ''),
    source TEXT NOT NULL DEFAULT '' CHECK (source IN ('', 'self', 'masses', 'superior', 'inspection',
        'organisation_life', 'member_review', 'secretary_review', 'other')),
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

INSERT INTO new_rectification SELECT * FROM rectification;

DROP TABLE rectification;

ALTER TABLE new_rectification RENAME TO rectification;

CREATE INDEX rectification_organisation ON rectification (organisation);
