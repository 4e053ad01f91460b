-- Schema 4: the stars as they were posted at 公示, so that the approval can say which are others now.
CREATE TABLE posted_star (
    id INTEGER PRIMARY KEY,
    rating_round INTEGER NOT NULL REFERENCES rating_round (id) DEFERRABLE INITIALLY DEFERRED,
    organisation INTEGER NOT NULL REFERENCES organisation (id) DEFERRABLE INITIALLY DEFERRED,
    star INTEGER NOT NULL
) STRICT;

CREATE UNIQUE INDEX posted_star_key ON posted_star (rating_round, organisation);

CREATE INDEX posted_star_organisation ON posted_star (organisation);
