-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The last visits to what each source announces with: its rhythm and its health are read from them.
create table source_visit (
  url        text    not null,
  at         bigint  not null,
  source_id  text    not null,
  answer     text    not null,
  discovered integer not null,
  reason     text,
  primary key (url, at)
);
create index source_visit_source on source_visit (source_id, at);

-- Sources that the operator holds: nothing of them is fetched.
create table source_pause (
  source_id text   primary key,
  at        bigint not null
);
