-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The crawler's facts. One text for SQLite and PostgreSQL: instants are milliseconds since the epoch (UTC).

-- The next change's number. One row: whoever writes a change holds its lock until the commit, so that numbers are in
-- commit order and a reader that has seen n never misses a change below n.
create table change_sequence (
  id    integer primary key check (id = 1),
  value bigint  not null
);
insert into change_sequence (id, value) values (1, 0);

create table change_log (
  sequence bigint primary key,
  kind     text   not null,
  id       text   not null,
  at       bigint not null
);

-- What there is to fetch, and what became of it.
create table frontier (
  key           text    primary key,
  url           text    not null,
  host          text    not null,
  kind          text    not null,
  source_id     text    not null,
  announcer     text    not null,
  hint          text    not null,
  hint_rank     integer not null,
  state         text    not null check (state in ('DUE', 'CLAIMED', 'DONE', 'DROPPED')),
  due_at        bigint  not null,
  lease_until   bigint,
  attempts      integer not null,
  etag          text,
  last_modified text,
  announced_modified_at bigint,
  fetched_at    bigint,
  outcome       text
);
create index frontier_due on frontier (due_at) where state = 'DUE';
create index frontier_claimed on frontier (lease_until) where state = 'CLAIMED';
create index frontier_source on frontier (source_id);

create table article (
  id            text    primary key,
  url           text    not null,
  source_id     text    not null,
  source_name   text    not null,
  source_type   text    not null,
  title         text    not null,
  author        text,
  text          text    not null,
  language      text    not null,
  published_at  bigint  not null,
  published_by  text    not null,
  modified_at   bigint,
  first_seen_at bigint  not null,
  version       integer not null check (version >= 1),
  version_at    bigint  not null,
  copy_of       text    references article (id),
  text_hash     text    not null
);
create index article_source on article (source_id, published_at);
create index article_copy_of on article (copy_of) where copy_of is not null;

-- Texts that were replaced by a later one; the current text is in article.
create table article_version (
  article_id   text    not null references article (id),
  version      integer not null,
  version_at   bigint  not null,
  title        text    not null,
  author       text,
  text         text    not null,
  language     text    not null,
  published_at bigint  not null,
  published_by text    not null,
  modified_at  bigint,
  primary key (article_id, version)
);

-- MinHash bands of the current text: near-duplicates share at least one.
create table article_band (
  band       integer not null,
  bits       bigint  not null,
  article_id text    not null references article (id),
  primary key (band, bits, article_id)
);
create index article_band_article on article_band (article_id);

create table snapshot (
  id            text   primary key,
  source_id     text   not null,
  kind          text   not null check (kind in ('BOARD', 'CATALOGUE')),
  name          text   not null,
  track         text   not null,
  taken_at      bigint not null,
  first_seen_at bigint not null,
  unique (source_id, track, taken_at)
);

create table board_row (
  snapshot_id text    not null references snapshot (id),
  place       integer not null,
  model_key   text    not null,
  name        text    not null,
  vendor      text,
  model_rank  integer not null,
  score       double precision not null,
  score_low   double precision,
  score_high  double precision,
  votes       integer,
  primary key (snapshot_id, place)
);

create table catalogue_row (
  snapshot_id text    not null references snapshot (id),
  place       integer not null,
  model_key   text    not null,
  name        text    not null,
  provider    text,
  listed_at   bigint,
  description text    not null,
  primary key (snapshot_id, place)
);

-- How each source is doing, for the operator.
create table source_state (
  source_id    text   primary key,
  fetched_at   bigint,
  new_at       bigint,
  fetched      bigint not null,
  not_modified bigint not null,
  stored       bigint not null,
  failed       bigint not null,
  problem      text,
  problem_at   bigint
);
