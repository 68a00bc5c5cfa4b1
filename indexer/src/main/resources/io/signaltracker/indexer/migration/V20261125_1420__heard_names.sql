-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What each article says about names that no list has: the weight of its hints for each type.
-- stem_key and line_key are the short forms that the name may go by.
create table heard_name (
  name_key     text             not null,
  article_id   text             not null,
  name         text             not null,
  model        double precision not null,
  family       double precision not null,
  org          double precision not null,
  person       double precision not null,
  published_at bigint           not null,
  stem_key     text,
  line_key     text,
  primary key (name_key, article_id)
);
create index heard_name_article on heard_name (article_id);
create index heard_name_stem on heard_name (stem_key);
create index heard_name_line on heard_name (line_key);
