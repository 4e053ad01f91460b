-- Schema 3: dues in full: worksheets, 减免, corrections by reversal, closed months, 特殊党费, the book of 收支, arrears.

-- What a base was worked out from. The base itself stays in dues_base, under the same member and month.
CREATE TABLE dues_item (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    item TEXT NOT NULL CHECK (item <> ''),
    counts TEXT NOT NULL DEFAULT 'add' CHECK (counts IN ('add', 'deduct', 'none')),
    amount INTEGER NOT NULL CHECK (amount >= 0)
) STRICT;

CREATE UNIQUE INDEX dues_item_key ON dues_item (member, month, item);

-- 少交 and 免交 (0): what is due in each of the months instead of what the base gives, once it is approved. A request
-- that was refused or withdrawn stays on record beside a new one.
CREATE TABLE dues_relief (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    first_month TEXT NOT NULL,
    last_month TEXT NOT NULL CHECK (last_month >= first_month),
    amount INTEGER NOT NULL CHECK (amount >= 0),
    reason TEXT NOT NULL CHECK (reason <> ''),
    applied_on TEXT,
    decided_on TEXT,
    approved_by TEXT NOT NULL DEFAULT '',
    approved_on TEXT,
    document TEXT NOT NULL DEFAULT '',
    outcome TEXT NOT NULL DEFAULT '' CHECK (outcome IN ('', 'refused', 'withdrawn')),
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX dues_relief_key ON dues_relief (member, first_month, coalesce(applied_on, 0));

-- 冲销 and 退还: what of a payment does not stand, as often as something is given back of it. A payment is named by its
-- whole key, so that it outlives an export.
CREATE TABLE dues_return (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    first_month TEXT NOT NULL,
    last_month TEXT NOT NULL CHECK (last_month >= first_month),
    amount INTEGER NOT NULL CHECK (amount > 0),
    paid_on TEXT NOT NULL,
    nature TEXT NOT NULL DEFAULT 'regular' CHECK (nature IN ('regular', 'back', 'large')),
    voucher TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'correction' CHECK (kind IN ('correction', 'refund')),
    returned INTEGER NOT NULL CHECK (returned BETWEEN 1 AND amount),
    returned_on TEXT NOT NULL,
    reason TEXT NOT NULL CHECK (reason <> '')
) STRICT;

-- The order of dues_payment_key: payments and what was returned of them are read side by side.
CREATE UNIQUE INDEX dues_return_key ON dues_return (member, last_month, first_month, paid_on, voucher, amount, nature,
    returned_on, kind);

-- A month whose receipts (by 交纳日期) were printed and signed: an organisation's and all below.
CREATE TABLE dues_closing (
    id INTEGER PRIMARY KEY,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    month TEXT NOT NULL,
    closed_on TEXT NOT NULL,
    closed_by TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX dues_closing_key ON dues_closing (organisation, month);

-- Collected for a purpose and passed on whole; never asked for (art. 14), never part of ordinary dues. What is taken
-- back is a row of its own, with the reason as note.
CREATE TABLE dues_special (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    purpose TEXT NOT NULL CHECK (purpose <> ''),
    kind TEXT NOT NULL DEFAULT 'collected' CHECK (kind IN ('collected', 'correction', 'refund')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    paid_on TEXT NOT NULL,
    voucher TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT '',
    CHECK (kind = 'collected' OR note <> '')
) STRICT;

CREATE UNIQUE INDEX dues_special_key ON dues_special (member, purpose, paid_on, kind, voucher, amount);

-- Money in and out beside what members pay. A row with a partner stands in both organisations' books.
CREATE TABLE dues_entry (
    id INTEGER PRIMARY KEY,
    code TEXT NOT NULL CHECK (code <> ''),
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('opening', 'interest', 'received', 'rebated', 'from_below', 'got_back',
        'other_income', 'remitted', 'allocated', 'returned', 'gave_back', 'spent', 'other_expense')),
    source TEXT NOT NULL DEFAULT 'regular' CHECK (source IN ('regular', 'large', 'special')),
    purpose TEXT NOT NULL DEFAULT '' CHECK (purpose IN ('', 'training', 'meetings', 'care', 'commendation', 'places',
        'printing', 'other')),
    amount INTEGER NOT NULL CHECK (amount > 0 OR (amount = 0 AND kind = 'opening')),
    partner INTEGER REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    payee TEXT NOT NULL DEFAULT '',
    first_month TEXT,
    last_month TEXT,
    basis INTEGER CHECK (basis >= 0),
    ratio INTEGER CHECK (ratio BETWEEN 0 AND 1000000),
    decision TEXT NOT NULL DEFAULT '',
    handler TEXT NOT NULL DEFAULT '',
    approver TEXT NOT NULL DEFAULT '',
    voucher TEXT NOT NULL DEFAULT '',
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX dues_entry_key ON dues_entry (organisation, code);

CREATE INDEX dues_entry_organisation ON dues_entry (organisation, date);

CREATE INDEX dues_entry_partner ON dues_entry (partner);

-- Why somebody is in arrears, and that he was reminded. Whether a reason is a proper one is for people to say.
CREATE TABLE arrears_note (
    id INTEGER PRIMARY KEY,
    member INTEGER NOT NULL REFERENCES member (id) DEFERRABLE INITIALLY DEFERRED,
    noted_on TEXT NOT NULL,
    kind TEXT NOT NULL DEFAULT 'talk' CHECK (kind IN ('talk', 'slip', 'criticism', 'deadline', 'refusal',
        'reported', 'other')),
    reason TEXT NOT NULL DEFAULT '',
    justified INTEGER NOT NULL DEFAULT 0 CHECK (justified IN (0, 1)),
    pay_by TEXT,
    note TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE UNIQUE INDEX arrears_note_key ON arrears_note (member, noted_on, kind);
