// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import io.signaltracker.indexer.claim.Claim;
import io.signaltracker.indexer.claim.ClaimStatus;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import io.signaltracker.indexer.family.Family.Edge;
import io.signaltracker.indexer.family.Family.Grounds;
import io.signaltracker.indexer.family.Family.Model;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Adds up a family from names, claims and facts. Pure: the same in whatever order they are given.
 *
 * <p>Names that differ in size and ability only are one model. Of the line, each version follows
 * the one before it; what a claim says to be based on one of them, or on what came of it, belongs
 * to the family too. Denials tie nothing.
 */
public final class FamilyTree {

  private static final Comparator<List<Integer>> BY_VERSION =
      (one, other) ->
          Arrays.compare(
              one.stream().mapToInt(Integer::intValue).toArray(),
              other.stream().mapToInt(Integer::intValue).toArray());

  /** A name that a text has, the first article that had it, and when. */
  public record Named(String name, String articleId, Instant at) {}

  private final Map<String, Member> members = new TreeMap<>();

  private static final class Member {
    private final ModelName parts;
    private final String name;
    private final Instant firstAt;
    private final String articleId;
    private final Map<String, Fact> facts = new LinkedHashMap<>();

    private Member(ModelName parts, Named named) {
      this.parts = parts;
      this.name = plainName(named.name(), parts);
      this.firstAt = named.at();
      this.articleId = named.articleId();
    }

    void take(Fact fact) {
      facts.putIfAbsent(fact.kind() + " " + fact.value(), fact);
    }

    Model model() {
      return new Model(name, parts.versionText(), firstAt, List.copyOf(facts.values()));
    }
  }

  private FamilyTree() {}

  /** The line's key in the families' addresses and names: "wan", "claude opus". */
  public static String line(String id) {
    return ModelName.of(id.replace('-', ' ')).line();
  }

  /** The family; empty where no name is of its line. */
  public static Optional<Family> of(
      String id,
      Collection<Named> names,
      Collection<ClaimEvidence> claims,
      Collection<Fact> facts) {
    String line = line(id);
    FamilyTree tree = new FamilyTree();
    names.stream()
        .filter(named -> ModelName.of(named.name()).isOf(line))
        .sorted(Comparator.comparing(Named::at).thenComparing(Named::name))
        .forEach(tree::add);
    if (tree.members.isEmpty()) {
      return Optional.empty();
    }
    List<Edge> edges = new ArrayList<>(tree.successions(line));
    edges.addAll(tree.derivations(claims, names));
    facts.stream()
        .sorted(
            Comparator.comparing(Fact::at)
                .thenComparing(Fact::articleId)
                .thenComparing(Fact::value))
        .forEach(tree::take);
    edges.sort(Comparator.comparing(Edge::at).thenComparing(Edge::from).thenComparing(Edge::to));
    return Optional.of(new Family(NameKey.slug(line), tree.title(line), tree.models(line), edges));
  }

  /** Whether a name is one of a family's models, whatever size or ability it has. */
  public static boolean isIn(Family family, String name) {
    String key = key(name);
    return family.models().stream().anyMatch(model -> key(model.name()).equals(key));
  }

  private static String key(String name) {
    ModelName parts = ModelName.of(name);
    return parts.line() + " " + parts.versionText();
  }

  private void add(Named named) {
    ModelName parts = ModelName.of(named.name());
    Member member = members.computeIfAbsent(key(named.name()), _ -> new Member(parts, named));
    if (!parts.parameters().isEmpty()) {
      member.take(said(named, Fact.Kind.PARAMETERS, parts.parameters()));
    }
    parts.abilities().forEach(one -> member.take(said(named, Fact.Kind.ABILITY, one)));
  }

  private static Fact said(Named named, Fact.Kind kind, String value) {
    return new Fact(named.name(), kind, value, named.articleId(), named.name(), named.at());
  }

  /** Without size and ability: as far as the version, where the name is more than these. */
  private static String plainName(String name, ModelName parts) {
    if (parts.parameters().isEmpty() && parts.abilities().isEmpty()) {
      return name;
    }
    int version = parts.version().isEmpty() ? -1 : name.indexOf(parts.versionText());
    return version < 0 ? name : name.substring(0, version + parts.versionText().length());
  }

  /** Each version of one line follows the next lower one. */
  private List<Edge> successions(String family) {
    Map<String, List<Member>> lines = new TreeMap<>();
    members.values().stream()
        .filter(member -> member.parts.isOf(family) && !member.parts.version().isEmpty())
        .forEach(member ->
            lines.computeIfAbsent(member.parts.line(), _ -> new ArrayList<>()).add(member));
    List<Edge> edges = new ArrayList<>();
    for (List<Member> versions : lines.values()) {
      versions.sort(Comparator.comparing(member -> member.parts.version(), BY_VERSION));
      for (int i = 1; i < versions.size(); i++) {
        Member later = versions.get(i);
        edges.add(
            new Edge(
                versions.get(i - 1).name,
                later.name,
                Grounds.NAME,
                ClaimStatus.REPORTED,
                later.articleId,
                later.firstAt));
      }
    }
    return edges;
  }

  /** Follows "based on" from the family's models to what came of them. */
  private List<Edge> derivations(Collection<ClaimEvidence> claims, Collection<Named> names) {
    List<ClaimEvidence> based =
        claims.stream()
            .filter(one -> one.claim().relation() == Relation.BASED_ON)
            .filter(one -> one.claim().status() != ClaimStatus.DENIED)
            .sorted(Evidence.ORDER)
            .toList();
    List<Edge> edges = new ArrayList<>();
    Set<String> used = new HashSet<>();
    boolean grew = true;
    while (grew) {
      grew = false;
      for (ClaimEvidence said : based) {
        if (members.containsKey(key(said.claim().object())) && used.add(said.id())) {
          edges.add(edge(said, names));
          grew = true;
        }
      }
    }
    return edges;
  }

  private Edge edge(ClaimEvidence said, Collection<Named> names) {
    Claim claim = said.claim();
    Named first =
        names.stream()
            .filter(named -> named.name().equals(claim.subject()))
            .min(Comparator.comparing(Named::at).thenComparing(Named::articleId))
            .orElse(new Named(claim.subject(), claim.articleId(), said.knownAt()));
    add(first);
    return new Edge(
        claim.object(), claim.subject(), Grounds.CLAIM, claim.status(), said.id(), said.knownAt());
  }

  private void take(Fact fact) {
    Member member = members.get(key(fact.model()));
    if (member != null) {
      member.take(fact);
    }
  }

  private String title(String line) {
    String name =
        members.values().stream()
            .filter(member -> member.parts.line().equals(line))
            .min(Comparator.comparing(member -> member.firstAt))
            .map(member -> member.name)
            .orElse(line);
    return title(name, line);
  }

  /** A line as one of its models' names writes it. */
  static String title(String name, String line) {
    return name.length() > line.length() ? name.substring(0, line.length()).strip() : name;
  }

  private List<Model> models(String family) {
    return members.values().stream()
        .sorted(
            Comparator.<Member, Boolean>comparing(member -> !member.parts.isOf(family))
                .thenComparing(member -> member.parts.line())
                .thenComparing(member -> member.parts.version(), BY_VERSION))
        .map(Member::model)
        .toList();
  }
}
