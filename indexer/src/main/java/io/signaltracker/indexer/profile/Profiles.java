// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.profile;

import io.signaltracker.indexer.board.Boards;
import io.signaltracker.indexer.board.Boards.VendorName;
import io.signaltracker.indexer.claim.Relation;
import io.signaltracker.indexer.entity.Entity;
import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Gazetteer;
import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.ClaimLedger;
import io.signaltracker.indexer.story.LifecycleState;
import io.signaltracker.indexer.story.Stories;
import io.signaltracker.indexer.story.Story;
import io.signaltracker.indexer.story.StoryDossier;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gathers what is known of an entity. Thread-safe, read-only. */
public final class Profiles {

  private static final Pattern SPACES = Pattern.compile("[\\s/]+");

  private static final int MOST_STORIES = 40;

  private final NamedClaims claims;
  private final Stories stories;
  private final Boards boards;
  private final Gazetteer register;
  private final Map<NameKey, Entity> registered = new HashMap<>();

  public Profiles(ClaimLedger claims, Stories stories, Boards boards, Gazetteer register) {
    this.claims = new NamedClaims(claims);
    this.stories = stories;
    this.boards = boards;
    this.register = register;
    register.all().forEach(entity -> registered.put(NameKey.of(entity.canonical()), entity));
    register
        .all()
        .forEach(entity ->
            entity.aliases().forEach(alias -> registered.putIfAbsent(NameKey.of(alias), entity)));
  }

  /** The id of the entity of this name. */
  public static String id(String name) {
    return SPACES.matcher(name.strip().toLowerCase(Locale.ROOT)).replaceAll("-");
  }

  /**
   * Everything about one entity; empty where nothing names it.
   *
   * @param id of the entity, or any of its names, ignoring case, hyphens and spaces
   * @param asOf only what was known by then; null for all
   */
  public Optional<Profile> find(String id, @Nullable Instant asOf) {
    if (NameKey.of(id).tokens().isEmpty()) {
      return Optional.empty();
    }
    Entity entity = registered.get(NameKey.of(id));
    StoryDossier story = story(entity == null ? id : entity.canonical(), asOf);
    Known known = new Known(entity, story, id, asOf);
    return known.isNothing() ? Optional.empty() : Optional.of(known.profile());
  }

  private @Nullable StoryDossier story(String name, @Nullable Instant asOf) {
    return stories.find(NameKey.slug(name), asOf).orElse(null);
  }

  /** One entity while its profile is gathered. */
  private final class Known {

    private final @Nullable Entity entity;
    private final @Nullable StoryDossier story;
    private final @Nullable Instant asOf;
    private final Set<String> names = new LinkedHashSet<>();
    private final List<ClaimEvidence> of;
    private final List<ClaimEvidence> about;
    private final String name;

    Known(
        @Nullable Entity entity,
        @Nullable StoryDossier story,
        String given,
        @Nullable Instant asOf) {
      this.entity = entity;
      this.story = story;
      this.asOf = asOf;
      if (entity != null) {
        names.add(entity.canonical());
      }
      if (story != null) {
        names.add(story.story().subject());
        names.addAll(story.story().aliases());
      }
      if (names.isEmpty()) {
        names.add(given);
      }
      this.of = claims.of(names, asOf);
      this.about = claims.about(names, asOf);
      this.name = entity == null && story == null ? spelled(given) : names.iterator().next();
    }

    /** As texts write it, where only they have it. */
    private String spelled(String given) {
      return Stream.concat(
              of.stream().map(read -> read.claim().subject()),
              about.stream().map(read -> read.claim().object()))
          .findFirst()
          .orElse(given);
    }

    boolean isNothing() {
      return entity == null && story == null && of.isEmpty() && about.isEmpty();
    }

    Profile profile() {
      List<VendorName> vendors = vendors();
      List<Story> around = storiesAround();
      return new Profile(
          id(name),
          name,
          type(),
          entity == null ? null : entity.owner(),
          names(vendors),
          of,
          about,
          around,
          boards.standingsOf(
              vendors.stream().map(VendorName::name).collect(Collectors.toSet()),
              modelNames(around),
              asOf));
    }

    private @Nullable EntityType type() {
      if (entity != null) {
        return entity.type();
      }
      if (story != null || !of.isEmpty()) {
        return EntityType.MODEL;
      }
      boolean makes =
          about.stream()
              .map(read -> read.claim().relation())
              .anyMatch(one -> one == Relation.DEVELOPED_BY || one == Relation.OWNED_BY);
      return makes ? EntityType.ORG : null;
    }

    private List<Profile.Naming> names(List<VendorName> vendors) {
      Map<NameKey, Profile.Naming> earliest = new LinkedHashMap<>();
      Stream.of(
              Namings.written(story),
              Namings.claimed(names, of, about),
              vendors.stream().map(Known::naming))
          .flatMap(namings -> namings)
          .sorted(Comparator.comparing(Namings::since))
          .forEach(naming -> earliest.putIfAbsent(NameKey.of(naming.name()), naming));
      Namings.registered(entity)
          .forEach(naming -> earliest.putIfAbsent(NameKey.of(naming.name()), naming));
      earliest.remove(NameKey.of(name));
      return List.copyOf(earliest.values());
    }

    private static Profile.Naming naming(VendorName vendor) {
      return new Profile.Naming(vendor.name(), vendor.since(), vendor.boardName(), null, null);
    }

    private List<VendorName> vendors() {
      return isMaker()
          ? boards.vendors(asOf).stream().filter(vendor -> isOurs(vendor.name())).toList()
          : List.of();
    }

    private boolean isMaker() {
      return type() == EntityType.ORG;
    }

    /** A unit's models are its owner's too; "Alibaba-ATH" is Alibaba by its first word. */
    private boolean isOurs(String vendor) {
      Entity known = registered.get(NameKey.of(vendor));
      return known == null
          ? NameKey.of(vendor).startsWith(NameKey.of(name))
          : register.isUnitOf(known.canonical(), name);
    }

    private List<Story> storiesAround() {
      Set<String> models = new LinkedHashSet<>();
      about.forEach(read -> models.add(read.claim().subject()));
      Map<String, Story> found = new LinkedHashMap<>();
      if (story != null) {
        found.put(story.story().id(), story.story());
      }
      models.stream()
          .limit(MOST_STORIES)
          .map(model -> story(model, asOf))
          .filter(dossier -> dossier != null)
          .forEach(dossier -> found.putIfAbsent(dossier.story().id(), dossier.story()));
      return found.values().stream()
          .sorted(Comparator.comparing(Story::updatedAt).reversed().thenComparing(Story::id))
          .toList();
    }

    /** As boards write them: its own, or those of the models that it was confirmed to have made. */
    private Set<String> modelNames(List<Story> around) {
      Set<String> models = new LinkedHashSet<>();
      if (!isMaker()) {
        models.addAll(names);
        Namings.written(story).forEach(naming -> models.add(naming.name()));
        return models;
      }
      around.stream()
          .filter(one -> one.state() == LifecycleState.CONFIRMED)
          .filter(one -> one.maker() != null && isOurs(one.maker()))
          .map(one -> story(one.id(), asOf))
          .forEach(one -> Namings.written(one).forEach(naming -> models.add(naming.name())));
      return models;
    }
  }
}
