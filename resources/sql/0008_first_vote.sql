-- What the first vote of a meeting was about, and whom: the further ones (vote) say so already.
ALTER TABLE activity ADD COLUMN vote_topic TEXT NOT NULL DEFAULT '';

ALTER TABLE activity ADD COLUMN vote_person TEXT NOT NULL DEFAULT '';
