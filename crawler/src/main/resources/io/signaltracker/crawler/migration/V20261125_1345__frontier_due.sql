-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- A claim passes over everything that is due of hosts that are busy: with all that it asks for in the index it reads no
-- row that it does not take.
drop index frontier_due;
create index frontier_due on frontier (due_at, host, kind, source_id, key) where state = 'DUE';
