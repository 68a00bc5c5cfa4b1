-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Ordinary news: which articles tell of one event, and which names are in the news.

-- The articles that are clustered; a day is the number of days since the epoch (UTC) on which it became known.
create table news_article (
  article_id text    primary key,
  version    integer not null,
  day        bigint  not null,
  known_at   bigint  not null,
  origin     text    not null,
  story_id   text
);
create index news_article_day on news_article (day, known_at, article_id);
create index news_article_story on news_article (story_id, known_at, article_id);

-- Days that are to be clustered again; mark grows with each reason, texts = 1 where a text was among the reasons.
create table news_day (
  day   bigint  primary key,
  mark  bigint  not null,
  texts integer not null
);

create table news_story (
  id       text    primary key,
  first_at bigint  not null,
  last_at  bigint  not null,
  articles integer not null,
  origins  integer not null
);
create index news_story_newest on news_story (last_at, id);

-- What analysts have decided: the one table here that is not derived.
create table news_decision (
  id         text   primary key,
  kind       text   not null check (kind in ('MERGE', 'SPLIT')),
  story_id   text   not null,
  made_at    bigint not null,
  made_by    text   not null,
  why        text   not null,
  undone_at  bigint,
  undone_by  text,
  undone_why text,
  together   text   not null,
  apart      text   not null
);

-- Which names an article has, for counting by day; copies are not counted.
create table mention_day (
  article_id text   not null,
  entity     text   not null,
  type       text   not null,
  day        bigint not null,
  origin     text   not null,
  primary key (article_id, entity)
);
create index mention_by_day on mention_day (day, entity);
