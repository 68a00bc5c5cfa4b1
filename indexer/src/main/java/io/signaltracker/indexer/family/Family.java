// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import io.signaltracker.indexer.claim.ClaimStatus;
import java.time.Instant;
import java.util.List;

/**
 * A line of models and what was derived from it.
 *
 * @param id slug of the line
 * @param name as it is written
 * @param models the line's own by version, then what was derived from them
 * @param edges by date
 */
public record Family(String id, String name, List<Model> models, List<Edge> edges) {

  public Family {
    models = List.copyOf(models);
    edges = List.copyOf(edges);
  }

  /**
   * One version.
   *
   * @param name as it is written, without size and ability
   * @param version "2.1"; empty where it has none
   * @param firstAt when a text first named it
   * @param facts the first that says each thing, by date
   */
  public record Model(String name, String version, Instant firstAt, List<Fact> facts) {

    public Model {
      facts = List.copyOf(facts);
    }

    /** What was said of one kind. */
    public List<Fact> facts(Fact.Kind kind) {
      return facts.stream().filter(fact -> fact.kind() == kind).toList();
    }
  }

  /** What ties two models. */
  public enum Grounds {
    /** The next version of the same line, by their names. */
    NAME,
    /** A claim says so. */
    CLAIM
  }

  /**
   * That one model came from another.
   *
   * @param grounds what it is known by
   * @param status of the claim; reported where the names say it
   * @param evidenceId claim, or the article that first named the later model
   * @param at when it was known
   */
  public record Edge(
      String from, String to, Grounds grounds, ClaimStatus status, String evidenceId, Instant at) {}
}
