// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.story;

import io.signaltracker.indexer.entity.NameKey;
import io.signaltracker.indexer.entity.Organisations;
import io.signaltracker.indexer.evidence.BoardEvent;
import io.signaltracker.indexer.evidence.CatalogueEvent;
import io.signaltracker.indexer.evidence.ClaimEvidence;
import io.signaltracker.indexer.evidence.Evidence;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The organisation a name stands for, at the top level: units count as their parent. Boards write
 * vendors as they like ("acme", "Acme-Research"), so a vendor that the register does not know is
 * taken for the organisation whose name the claims use and with whose words it begins. Writers
 * shorten ("Acme" for "Acme Robotics"): where the register does not know the short name, and the
 * claims use one longer name only that begins with it, both are one organisation.
 */
final class Owners {

  /** What parts a family's name from its version. */
  private static final Pattern NO_NAME = Pattern.compile("[\\s\\p{Pd}_]+$");

  private final Organisations organisations;
  private final Map<String, String> ownerByKey = new TreeMap<>();
  private final Map<String, String> fullNames = new HashMap<>();

  /** Asked of every claim, several times. */
  private final Map<String, String> byName = new HashMap<>();

  private Owners(Organisations organisations) {
    this.organisations = organisations;
  }

  static Owners of(Collection<? extends Evidence> evidence, Organisations organisations) {
    Owners owners = new Owners(organisations);
    Set<String> named = new TreeSet<>();
    for (Evidence item : evidence) {
      if (item instanceof ClaimEvidence claim && Claims.namesMaker(claim)) {
        named.add(claim.claim().object());
      }
    }
    owners.joinShortNames(named);
    named.forEach(owners::learn);
    return owners;
  }

  /** Names in order: those that begin with a name follow it. */
  private void joinShortNames(Set<String> named) {
    List<NamedOwner> owners =
        named.stream()
            .map(name -> new NamedOwner(name, NameKey.of(name)))
            .sorted(Comparator.comparing(owner -> String.join(" ", owner.key().tokens())))
            .toList();
    for (int at = 0; at < owners.size(); at++) {
      NamedOwner shorter = owners.get(at);
      if (!organisations.isKnown(shorter.name())) {
        joinShortName(shorter, owners.subList(at + 1, owners.size()));
      }
    }
  }

  private void joinShortName(NamedOwner shorter, List<NamedOwner> following) {
    List<String> longer =
        following.stream()
            .takeWhile(other -> other.key().startsWith(shorter.key()))
            .filter(other -> !other.key().equals(shorter.key()))
            .map(NamedOwner::name)
            .limit(2)
            .toList();
    if (longer.size() == 1) {
      fullNames.put(shorter.name(), organisations.ownerOf(longer.getFirst()));
    }
  }

  private record NamedOwner(String name, NameKey key) {}

  private void learn(String name) {
    String owner = of(name);
    ownerByKey.merge(NameKey.of(owner).value(), owner, (a, b) -> a.compareTo(b) <= 0 ? a : b);
  }

  String of(String name) {
    return byName.computeIfAbsent(name, this::resolve);
  }

  private String resolve(String name) {
    String owner = organisations.ownerOf(name);
    return fullNames.getOrDefault(owner, owner);
  }

  /**
   * Whether the model is a version of a family that the register gives to this owner, as "GPT-9" of
   * GPT; with other words behind the family's name it may be anything, and others may use the name.
   */
  boolean isOfFamilyOf(String owner, String model) {
    return IntStream.range(1, model.length())
        .filter(at -> Character.isDigit(model.charAt(at)))
        .mapToObj(at -> NO_NAME.matcher(model.substring(0, at)).replaceFirst(""))
        .anyMatch(family -> !family.equals(owner) && of(family).equals(owner));
  }

  boolean isOwner(@Nullable String name, String owner) {
    return name != null && of(name).equals(owner);
  }

  boolean isUnitOf(String unit, String owner) {
    return organisations.isUnitOf(unit, owner);
  }

  /** Who a board or catalogue says made the model; null where it does not say. */
  @Nullable String vendorOf(Evidence event) {
    String vendor =
        switch (event) {
          case BoardEvent board -> board.vendor();
          case CatalogueEvent listing -> listing.provider();
          case ClaimEvidence _ -> null;
        };
    return vendor == null || vendor.isBlank() ? null : resolveVendor(vendor);
  }

  private String resolveVendor(String vendor) {
    String owner = organisations.ownerOf(vendor);
    NameKey key = NameKey.of(owner);
    String exact = ownerByKey.get(key.value());
    if (exact != null || !owner.equals(vendor)) {
      return exact == null ? owner : exact;
    }
    return ownerByKey.values().stream()
        .filter(known -> key.startsWith(NameKey.of(known)))
        .findFirst()
        .orElse(owner);
  }
}
