-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What a forum says of its posts beyond their text. Ids of articles that were not crawled may stand here: a thread can
-- be read from its middle.

create table post_place (
  article_id text primary key references article (id),
  parent_id  text,
  thread_id  text
);
create index post_place_parent on post_place (parent_id);
create index post_place_thread on post_place (thread_id);

-- Posts that their author or the forum took down. Their texts are gone from article and article_version too.
create table withdrawal (
  article_id   text   primary key references article (id),
  reason       text   not null,
  withdrawn_at bigint not null
);
