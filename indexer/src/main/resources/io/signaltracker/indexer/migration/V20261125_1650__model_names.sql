-- SPDX-FileCopyrightText: The Signal Tracker authors
-- SPDX-License-Identifier: GPL-3.0-or-later
--
-- Each model that texts name, with the article that was known first of those that do.
create table model_name (
  entity     text   primary key,
  article_id text   not null,
  known      bigint not null
);
create index model_name_article on model_name (article_id);

insert into model_name (entity, article_id, known)
select entity, min(article_id), min(known) from (
  select mention_day.entity, article.id as article_id,
    case when article.published_at < article.first_seen_at
      then article.published_at else article.first_seen_at end as known,
    rank() over (partition by mention_day.entity order by
      case when article.published_at < article.first_seen_at
        then article.published_at else article.first_seen_at end) as place
  from mention_day join article on article.id = mention_day.article_id
  where mention_day.type = 'MODEL') ranked
where place = 1
group by entity;
