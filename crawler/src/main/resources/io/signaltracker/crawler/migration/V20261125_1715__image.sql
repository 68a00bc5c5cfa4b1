-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Address of the picture that an article's page wants it to be shown by.
alter table article add column image text;
