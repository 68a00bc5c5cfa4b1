-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- When the rows of a snapshot were seen a second time, or kept by an archive: see docs/adr/0023-seen-twice.md.
alter table snapshot add column confirmed_at bigint;

-- Until now only what the source itself had dated could come from an archive.
update snapshot set confirmed_at = first_seen_at where taken_at < first_seen_at;

-- 0 for a catalogue that shows the first of an ordering: what is not among them need not have left.
alter table snapshot add column whole integer not null default 1;
