-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
create table late (word text not null);
insert into late (word) values ('came out of order');
