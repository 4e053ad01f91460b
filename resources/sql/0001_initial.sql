-- Schema 1. Every statement ends with a semicolon followed by an empty line. Shipped: never changed again.

CREATE TABLE action (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    actor TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('edit', 'undo', 'redo', 'migration')),
    label TEXT NOT NULL,
    undoes INTEGER REFERENCES action (id)
) STRICT;

CREATE INDEX action_undoes ON action (undoes);

-- Before-images. Inserts keep none, updates the changed columns, deletes the whole row.
CREATE TABLE change (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    action INTEGER NOT NULL REFERENCES action (id),
    tbl TEXT NOT NULL,
    row INTEGER NOT NULL,
    op TEXT NOT NULL CHECK (op IN ('insert', 'update', 'delete')),
    before TEXT
) STRICT;

CREATE INDEX change_action ON change (action);

CREATE INDEX change_row ON change (tbl, row);

-- The action being carried out: one row at most. Without it every write fails, so nothing bypasses the history.
CREATE TABLE current_action (
    one INTEGER PRIMARY KEY CHECK (one = 1),
    action INTEGER NOT NULL
) STRICT;

CREATE TABLE organisation (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('committee', 'general_branch', 'branch', 'group')),
    superior INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED CHECK (superior <> id),
    sector TEXT NOT NULL DEFAULT '' CHECK (sector IN ('', 'government', 'public_institution', 'state_enterprise',
        'rural', 'community', 'school', 'private_enterprise', 'social_organisation', 'other')),
    form TEXT NOT NULL DEFAULT 'regular' CHECK (form IN ('regular', 'joint', 'temporary', 'functional')),
    founded TEXT,
    term_years INTEGER CHECK (term_years BETWEEN 1 AND 10),
    last_election TEXT,
    extended_until TEXT,
    dissolved TEXT
) STRICT;

CREATE INDEX organisation_superior ON organisation (superior);

CREATE TABLE member (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    name TEXT NOT NULL CHECK (name <> ''),
    sex TEXT NOT NULL CHECK (sex IN ('male', 'female')),
    nation TEXT NOT NULL DEFAULT '',
    id_number TEXT NOT NULL DEFAULT '',
    birth TEXT,
    education TEXT NOT NULL DEFAULT '',
    native_place TEXT NOT NULL DEFAULT '',
    phone TEXT NOT NULL DEFAULT '',
    branch INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    party_group INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    kind TEXT NOT NULL CHECK (kind IN ('full', 'probationary')),
    joined TEXT NOT NULL,
    confirmed TEXT,
    job TEXT NOT NULL DEFAULT '',
    status TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'suspended', 'transferred', 'left', 'deceased')),
    status_date TEXT CHECK (status = 'active' OR status_date IS NOT NULL),
    dues_from TEXT,
    hardship INTEGER NOT NULL DEFAULT 0 CHECK (hardship IN (0, 1)),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX member_id_number ON member (id_number) WHERE id_number <> '';

CREATE INDEX member_branch ON member (branch, code);

CREATE INDEX member_party_group ON member (party_group);

CREATE INDEX member_name ON member (name);

CREATE TABLE post (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    post TEXT NOT NULL CHECK (post IN ('secretary', 'deputy_secretary', 'organisation_member', 'publicity_member',
        'discipline_member', 'committee_member', 'group_leader')),
    since TEXT NOT NULL,
    until TEXT
) STRICT;

CREATE UNIQUE INDEX post_key ON post (member, organisation, post, since);

CREATE INDEX post_organisation ON post (organisation);

CREATE TABLE dues_base (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('wage', 'annual', 'self_employed', 'retired', 'farmer', 'student',
        'unemployed', 'relief', 'dibao')),
    base INTEGER CHECK (base >= 0),
    fixed_due INTEGER CHECK (fixed_due >= 0),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX dues_base_key ON dues_base (member, month);

CREATE TABLE dues_payment (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    first_month TEXT NOT NULL,
    last_month TEXT NOT NULL CHECK (last_month >= first_month),
    amount INTEGER NOT NULL CHECK (amount > 0),
    paid_on TEXT NOT NULL,
    nature TEXT NOT NULL DEFAULT 'regular' CHECK (nature IN ('regular', 'back', 'large')),
    method TEXT NOT NULL DEFAULT '',
    voucher TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

-- Also the order in which payments are spread over their months.
CREATE UNIQUE INDEX dues_payment_key ON dues_payment (member, last_month, first_month, paid_on, voucher, amount, nature);

CREATE TABLE activity (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE CHECK (code <> ''),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    type TEXT NOT NULL CHECK (type IN ('general_meeting', 'committee_meeting', 'group_meeting', 'party_lecture',
        'theme_day', 'organisation_life', 'democratic_review', 'heart_talk', 'volunteering', 'group_study',
        'training', 'other')),
    topic TEXT NOT NULL CHECK (topic <> ''),
    starts TEXT NOT NULL,
    ends TEXT,
    place TEXT NOT NULL DEFAULT '',
    chair TEXT NOT NULL DEFAULT '',
    recorder TEXT NOT NULL DEFAULT '',
    agenda TEXT NOT NULL DEFAULT '',
    content TEXT NOT NULL DEFAULT '',
    decision TEXT NOT NULL DEFAULT '',
    due_voters INTEGER CHECK (due_voters >= 0),
    present_voters INTEGER CHECK (present_voters >= 0),
    votes_for INTEGER CHECK (votes_for >= 0),
    votes_against INTEGER CHECK (votes_against >= 0),
    abstentions INTEGER CHECK (abstentions >= 0),
    beneficiaries INTEGER CHECK (beneficiaries >= 0)
) STRICT;

CREATE INDEX activity_organisation ON activity (organisation, starts, type);

CREATE INDEX activity_starts ON activity (starts, organisation, type);

CREATE TABLE attendance (
    id INTEGER PRIMARY KEY,
    activity INTEGER NOT NULL REFERENCES activity (id) DEFERRABLE INITIALLY DEFERRED,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    status TEXT NOT NULL CHECK (status IN ('present', 'leave', 'absent', 'observer')),
    reason TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX attendance_key ON attendance (activity, member);

CREATE INDEX attendance_member ON attendance (member);

CREATE TABLE evaluation (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    evaluator TEXT NOT NULL CHECK (evaluator IN ('self', 'masses', 'superior')),
    criterion TEXT NOT NULL CHECK (criterion <> ''),
    score INTEGER NOT NULL CHECK (score >= 0)
) STRICT;

CREATE UNIQUE INDEX evaluation_key ON evaluation (year, organisation, evaluator, criterion);

CREATE INDEX evaluation_organisation ON evaluation (organisation);

CREATE TABLE satisfaction (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    members_total INTEGER NOT NULL CHECK (members_total >= 0),
    members_present INTEGER NOT NULL CHECK (members_present >= 0),
    masses_present INTEGER CHECK (masses_present >= 0),
    satisfied INTEGER NOT NULL CHECK (satisfied >= 0),
    fairly_satisfied INTEGER NOT NULL CHECK (fairly_satisfied >= 0),
    dissatisfied INTEGER NOT NULL CHECK (dissatisfied >= 0),
    abstained INTEGER CHECK (abstained >= 0)
) STRICT;

CREATE UNIQUE INDEX satisfaction_key ON satisfaction (year, organisation);

CREATE INDEX satisfaction_organisation ON satisfaction (organisation);

CREATE TABLE event (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    item TEXT NOT NULL CHECK (item IN ('commendation', 'signed_report', 'innovation', 'circulated_criticism',
        'leader_sanction', 'member_violation', 'unexcused_absence', 'overdue_task')),
    level TEXT NOT NULL DEFAULT '' CHECK (level IN ('', 'city', 'province', 'nation', 'work_committee',
        'municipal_committee', 'up_to_serious_warning', 'removal_or_above')),
    date TEXT NOT NULL,
    times INTEGER NOT NULL DEFAULT 1 CHECK (times BETWEEN 1 AND 1000),
    member INTEGER REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    evidence TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX event_key ON event (organisation, item, level, date, coalesce(member, 0), evidence);

CREATE INDEX event_member ON event (member);

CREATE TABLE rating (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    star INTEGER NOT NULL CHECK (star BETWEEN 0 AND 5),
    total INTEGER CHECK (total >= 0),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX rating_key ON rating (year, organisation);

CREATE INDEX rating_organisation ON rating (organisation);

-- Rule packs brought into this file: schemes of rating, dues rules, meeting frequencies (JSON as received).
CREATE TABLE rule_pack (
    id INTEGER PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('scheme', 'dues', 'meetings')),
    code TEXT NOT NULL CHECK (code <> ''),
    body TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX rule_pack_key ON rule_pack (kind, code);

-- Confirmed results, frozen with the hash of the scheme and the facts they came from.
CREATE TABLE frozen_rating (
    id INTEGER PRIMARY KEY,
    year INTEGER NOT NULL,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    scheme TEXT NOT NULL,
    scheme_hash TEXT NOT NULL,
    facts TEXT NOT NULL,
    result TEXT NOT NULL,
    star INTEGER NOT NULL CHECK (star BETWEEN 0 AND 5),
    confirmed_on TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX frozen_rating_key ON frozen_rating (year, organisation);

CREATE INDEX frozen_rating_organisation ON frozen_rating (organisation);
