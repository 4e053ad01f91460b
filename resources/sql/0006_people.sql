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
