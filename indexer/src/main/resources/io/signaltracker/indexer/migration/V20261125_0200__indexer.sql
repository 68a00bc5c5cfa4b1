-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What is derived from the crawler's facts: all of it can be emptied and made again (signal-tracker rebuild).
-- One text for SQLite and PostgreSQL: instants are milliseconds since the epoch (UTC), bodies are JSON.

-- How far each step has followed the change log.
create table follower (
  name     text   primary key,
  sequence bigint not null
);

-- Names that boards and catalogues have brought into play.
create table name_in_play (
  name   text   not null,
  type   text   not null,
  source text   not null,
  since  bigint not null,
  primary key (name, type, source)
);

-- What was read in each version of an article.
create table reading (
  article_id text    not null,
  version    integer not null,
  annotator  text    not null,
  degraded   text,
  mentions   text    not null,
  claims     text    not null,
  primary key (article_id, version)
);

-- The claims of the current versions.
create table claim (
  id            text    primary key,
  article_id    text    not null,
  position      integer not null,
  subject_key   text    not null,
  relation      text    not null,
  object_key    text    not null,
  status        text    not null,
  holder_key    text    not null,
  source_id     text    not null,
  published_at  bigint  not null,
  body          text    not null
);
create index claim_article on claim (article_id, position);
create index claim_newest on claim (published_at, id);
create index claim_subject on claim (subject_key, published_at);
create index claim_object on claim (object_key, published_at);

-- What happened on boards and in catalogues.
create table event (
  id        text   primary key,
  lane      text   not null check (lane in ('BOARD', 'CATALOGUE')),
  source_id text   not null,
  track     text   not null,
  model_key text   not null,
  known_at  bigint not null,
  body      text   not null
);
create index event_known on event (known_at, id);
create index event_track on event (source_id, track);

-- The names that a claim or an event is about, and the runs of words in them (part = 1); what shares a name, or has
-- another's name as a part, may belong to one story.
create table evidence_name (
  evidence_id text    not null,
  name_key    text    not null,
  part        integer not null,
  primary key (evidence_id, name_key)
);
create index evidence_by_name on evidence_name (name_key, part, evidence_id);

create table story (
  id         text   primary key,
  state      text   not null,
  maker_key  text,
  words      text   not null,
  updated_at bigint not null,
  body       text   not null
);
create index story_newest on story (updated_at, id);

create table story_evidence (
  story_id    text not null,
  evidence_id text not null,
  primary key (story_id, evidence_id)
);
create index story_by_evidence on story_evidence (evidence_id);
