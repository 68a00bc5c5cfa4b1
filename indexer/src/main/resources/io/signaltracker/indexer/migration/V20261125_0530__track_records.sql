-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What speakers said of candidates before the reveal, and whether they were right: derived with the story.
create table track_call (
  story_id  text   not null,
  source_id text   not null,
  speaker   text   not null,
  org       text   not null,
  made_at   bigint not null,
  body      text   not null,
  primary key (story_id, source_id, speaker, org)
);
create index track_call_by_source on track_call (source_id, made_at);

-- A database that was filled before has no calls yet: its stories are folded again.
delete from follower where name = 'fold';
