-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Whom boards have named as a vendor, and since when: a board has few, and very many rows.
create table board_vendor (
  vendor text   not null,
  board  text   not null,
  since  bigint not null,
  primary key (vendor, board)
);
create index board_vendor_since on board_vendor (since);

insert into board_vendor (vendor, board, since)
select vendor, snapshot.name, min(taken_at)
from snapshot join board_row on board_row.snapshot_id = snapshot.id
where vendor is not null
group by vendor, snapshot.name;
