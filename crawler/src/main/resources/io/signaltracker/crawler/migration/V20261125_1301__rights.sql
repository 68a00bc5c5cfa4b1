-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- What an article's page and site say of what may be done with it, one signal per line; and when it is to be forgotten.
alter table article add column rights text not null default '';
alter table article add column available_until bigint;
create index article_available_until on article (available_until) where available_until is not null;
