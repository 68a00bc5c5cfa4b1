// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.family;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a model's name says by its parts: "Wan2.1-T2V-14B" is version 2.1 of the line "wan", makes
 * videos from texts and has 14B parameters.
 *
 * @param line lower case, words parted by one space; empty where the name begins with a number
 * @param version empty where it has none
 * @param parameters as "14B"; empty where it says nothing
 * @param abilities in order of the alphabet
 */
public record ModelName(
    String line, List<Integer> version, String parameters, List<String> abilities) {

  private static final int LONGEST = 120;
  private static final Pattern PARTS =
      Pattern.compile("[\\s_/:-]+|(?<=[\\p{L}&&[^vV]])(?=[0-9]+(?:[.][0-9]+)*(?:$|[\\s_:-]))");
  private static final Pattern VERSION = Pattern.compile("[vV]?[0-9]{1,3}(?:[.][0-9]{1,3}){0,3}");
  private static final Pattern SIZE =
      Pattern.compile("(?:[0-9]{1,3}x)?[0-9]{1,4}(?:[.][0-9]{1,2})?[bm]");

  public ModelName {
    version = List.copyOf(version);
    abilities = List.copyOf(abilities);
  }

  /** Reads a name of at most 120 characters; of a longer one its beginning. */
  public static ModelName of(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).strip();
    List<String> line = new ArrayList<>();
    List<Integer> version = new ArrayList<>();
    String parameters = "";
    TreeSet<String> abilities = new TreeSet<>();
    boolean ended = false;
    for (String part : PARTS.split(plain.substring(0, Math.min(LONGEST, plain.length())))) {
      String lower = part.toLowerCase(Locale.ROOT);
      String ability = FactWords.SHIPPED.codes.get(lower);
      if (version.isEmpty() && VERSION.matcher(part).matches()) {
        version.addAll(numbers(lower));
        ended = true;
      } else if (SIZE.matcher(lower).matches()) {
        parameters = lower.toUpperCase(Locale.ROOT).replace('X', 'x');
        ended = true;
      } else if (ability != null && !line.isEmpty()) {
        abilities.add(ability);
        ended = true;
      } else if (!ended && !lower.isEmpty()) {
        line.add(lower);
      }
    }
    return new ModelName(String.join(" ", line), version, parameters, new ArrayList<>(abilities));
  }

  private static List<Integer> numbers(String version) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : version.replace("v", "").split("[.]", 5)) {
      numbers.add(Integer.parseInt(number));
    }
    return numbers;
  }

  /** Whether the name is of this line, or of one that begins with it. */
  boolean isOf(String family) {
    return line.equals(family) || line.startsWith(family + " ");
  }

  /** The version as written: "2.1". */
  public String versionText() {
    return String.join(".", version.stream().map(String::valueOf).toList());
  }
}
