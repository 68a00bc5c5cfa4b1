// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.index.HitKind;
import io.signaltracker.indexer.index.IndexSchema;
import io.signaltracker.indexer.story.LifecycleState;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The fields that a query can name. */
public enum QueryField {
  SOURCE(IndexSchema.SOURCE, Takes.NAMES, "Id or name of the source"),
  TYPE(IndexSchema.TYPE, Takes.WORDS, "Kind of source", SourceType.values()),
  KIND(IndexSchema.KIND, Takes.WORDS, "What was found", HitKind.values()),
  STATUS(IndexSchema.STATUS, Takes.WORDS, "How sure a claim is", ClaimStatus.values()),
  ENTITY(IndexSchema.ENTITY, Takes.NAMES, "Model, company or person named, in any spelling"),
  SUBJECT(IndexSchema.SUBJECT, Takes.NAMES, "Model that a claim, event or story is about"),
  OBJECT(IndexSchema.OBJECT, Takes.NAMES, "Company or model that a claim or story names as origin"),
  HOLDER(IndexSchema.HOLDER, Takes.NAMES, "Who makes the claim"),
  STORY(IndexSchema.STORY, Takes.NAMES, "Id of a story; everything that belongs to it"),
  STATE(IndexSchema.STATE, Takes.WORDS, "Where a story stands", LifecycleState.values()),
  LANG(IndexSchema.LANG, Takes.TAGS, "Language of an article, such as en or zh"),
  TITLE(IndexSchema.TITLE, Takes.TEXT, "Words of the title, or of a claim's sentence"),
  AFTER(IndexSchema.AT, Takes.DATES, "At or after: 2026-04-09, 2026-04, or P7D for a week ago"),
  BEFORE(IndexSchema.AT, Takes.DATES, "Before: 2026-04-09, 2026-04, or P7D for a week ago");

  /** What a field's values are. */
  enum Takes {
    /** Names in any spelling. */
    NAMES,
    /** One of a closed list. */
    WORDS,
    /** Two or three letters, or "und". */
    TAGS,
    TEXT,
    DATES
  }

  private final String indexField;
  private final Takes takes;
  private final String description;

  @SuppressWarnings("ImmutableEnumChecker") // made by toList()
  private final List<String> allowed;

  QueryField(String indexField, Takes takes, String description, Enum<?>... allowed) {
    this.indexField = indexField;
    this.takes = takes;
    this.description = description;
    this.allowed = Stream.of(allowed).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
  }

  /** As it is written before the colon. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** One line for help pages. */
  public String description() {
    return description;
  }

  /** The only values there are; empty where any value can be asked for. */
  public List<String> allowed() {
    return allowed;
  }

  String indexField() {
    return indexField;
  }

  Takes takes() {
    return takes;
  }

  /** By its word, ignoring case. */
  static Optional<QueryField> find(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equalsIgnoreCase(word)).findFirst();
  }

  /** The one that is spelt most alike, if at most two letters differ. */
  static Optional<QueryField> nearest(String word) {
    List<String> known = Arrays.stream(values()).map(QueryField::word).toList();
    return Spelling.nearest(word, known).flatMap(QueryField::find);
  }
}
