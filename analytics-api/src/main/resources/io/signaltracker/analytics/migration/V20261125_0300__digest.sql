-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- The weekly digest. One text for SQLite and PostgreSQL: instants are milliseconds since the epoch (UTC).

-- Who asked for it. Nothing but one confirmation mail goes to an address that is not CONFIRMED. Tokens are kept as
-- SHA-256 only.
create table subscriber (
  id              text   primary key,
  email           text   not null,
  email_key       text   not null unique,
  state           text   not null check (state in ('PENDING', 'CONFIRMED', 'UNSUBSCRIBED', 'SUSPENDED')),
  confirm_hash    text   unique,
  consent_source  text   not null,
  requested_at    bigint not null,
  confirmed_at    bigint,
  unsubscribed_at bigint,
  suspended_at    bigint,
  suspended_for   text
);
create index subscriber_requested on subscriber (requested_at);

-- One edition per week, unchanged once composed, so that a second attempt sends the same words.
create table digest_edition (
  week        text    primary key,
  composed_at bigint  not null,
  subject     text    not null,
  items       integer not null,
  html        text    not null,
  text        text    not null,
  content     text    not null
);

-- One mail per edition and subscriber: the row is claimed before the mail is handed over, and the key is the guarantee
-- that it is never sent twice.
create table digest_delivery (
  week             text    not null references digest_edition (week),
  subscriber_id    text    not null references subscriber (id),
  state            text    not null check (state in ('CLAIMED', 'SENT', 'RETRY', 'FAILED', 'UNKNOWN')),
  unsubscribe_hash text    not null unique,
  claimed_at       bigint  not null,
  sent_at          bigint,
  retry_at         bigint,
  attempts         integer not null,
  failure          text,
  primary key (week, subscriber_id)
);
create index digest_delivery_subscriber on digest_delivery (subscriber_id);
create index digest_delivery_claimed on digest_delivery (claimed_at) where state = 'CLAIMED';
