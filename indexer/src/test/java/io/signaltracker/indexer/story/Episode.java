// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.crawler.source.SourceType;
import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Evidence written as lines of text.
 *
 * <pre>
 * 04-07 board:arena ENTER Codename
 * 04-17 board:arena VENDOR_SET Codename = Acme
 * 04-07 catalogue:hub LISTED Codename
 * 04-08 community:forum/anna: Codename developed_by Acme SPECULATED
 * 04-10 vendor:acme-blog@Acme/Acme: Codename same_as Official 2 CONFIRMED
 * </pre>
 *
 * The word after the slash is the holder; after the at sign stands whose own site it is. Every line
 * is an article of its own; its day is its time.
 */
final class Episode {

  private static final Pattern CLAIM =
      Pattern.compile(
          "(\\S+) (\\w+):([^/@]+)(?:@([^/]+))?/([^:]+): (.+) (\\w+_\\w+) (.+) ([A-Z]+)");
  private static final Pattern EVENT =
      Pattern.compile("(\\S+) (board|catalogue):(\\S+) ([A-Z_]+) (.+?)(?: = (.+))?");

  private Episode() {}

  static List<Evidence> of(String lines) {
    List<Evidence> evidence = new ArrayList<>();
    lines
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .forEach(line -> evidence.add(item(line)));
    return evidence;
  }

  private static Evidence item(String line) {
    Matcher claim = CLAIM.matcher(line);
    if (claim.matches()) {
      return claim(line, claim);
    }
    Matcher event = EVENT.matcher(line);
    if (event.matches()) {
      return event.group(2).equals("board") ? boardEvent(line, event) : catalogueEvent(line, event);
    }
    throw new IllegalArgumentException("Neither a claim nor an event: " + line);
  }

  private static ClaimEvidence claim(String line, Matcher parts) {
    SourceType type = SourceType.valueOf(parts.group(2).toUpperCase(Locale.ROOT));
    String source = parts.group(3);
    String holder = parts.group(5);
    Instant at = at(parts.group(1));
    return new ClaimEvidence(
        new Claim(
            line,
            "article of " + line,
            1,
            line,
            0,
            line.length(),
            parts.group(6),
            Relation.valueOf(parts.group(7).toUpperCase(Locale.ROOT)),
            parts.group(8),
            ClaimStatus.valueOf(parts.group(9)),
            holder,
            1,
            "line",
            List.of()),
        source,
        source,
        type,
        "https://" + source + ".example/" + parts.group(1),
        "",
        null,
        parts.group(4),
        type == SourceType.COMMUNITY ? source + "/" + holder : source,
        at,
        at);
  }

  private static BoardEvent boardEvent(String line, Matcher parts) {
    Instant at = at(parts.group(1));
    return new BoardEvent(
        line,
        parts.group(3),
        parts.group(3),
        "main",
        BoardEvent.Kind.valueOf(parts.group(4)),
        "key",
        parts.group(5),
        parts.group(6),
        1,
        1300.0,
        "",
        at,
        at);
  }

  private static CatalogueEvent catalogueEvent(String line, Matcher parts) {
    Instant at = at(parts.group(1));
    return new CatalogueEvent(
        line,
        parts.group(3),
        parts.group(3),
        CatalogueEvent.Kind.valueOf(parts.group(4)),
        parts.group(5),
        parts.group(5),
        parts.group(6),
        "",
        at,
        at);
  }

  static Instant at(String day) {
    return Instant.parse("2026-" + day + "T12:00:00Z");
  }

  /** Organisations from "unit < parent" pairs. */
  static Organisations organisations(String... unitsWithin) {
    Map<String, String> parents = new HashMap<>();
    for (String pair : unitsWithin) {
      parents.put(pair.split(" < ", 2)[0], pair.split(" < ", 2)[1]);
    }
    return new Organisations() {
      @Override
      public boolean isKnown(String canonical) {
        return false;
      }

      @Override
      public String ownerOf(String canonical) {
        @Nullable String parent = parents.get(canonical);
        return parent == null ? canonical : ownerOf(parent);
      }

      @Override
      public boolean isUnitOf(String unit, String owner) {
        @Nullable String parent = parents.get(unit);
        return parent != null && (parent.equals(owner) || isUnitOf(parent, owner));
      }
    };
  }

  /** The one story that the lines tell. */
  static Story story(String lines, String... unitsWithin) {
    List<Story> stories = StoryBook.fold(of(lines), organisations(unitsWithin));
    if (stories.size() != 1) {
      throw new AssertionError("One story expected, got " + stories);
    }
    return stories.getFirst();
  }

  /** "anonymous, speculated Acme, confirmed Acme". */
  static String path(Story story) {
    return String.join(
        ", ",
        story.transitions().stream()
            .map(step ->
                step.org() == null ? step.state().word() : step.state().word() + " " + step.org())
            .toList());
  }
}
