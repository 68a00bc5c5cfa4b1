// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.claim;

import io.signaltracker.indexer.entity.EntityType;
import io.signaltracker.indexer.entity.Mention;
import io.signaltracker.indexer.language.Cell;
import io.signaltracker.indexer.language.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Parsed sentences written by hand, for tests that need no parser. */
final class Sentences {

  private Sentences() {}

  /**
   * One sentence.
   *
   * @param words "word/TAG/head/relation", separated by blanks, heads counted from 0 and -1 for the
   *     root; "O:Name", "M:Name" and "P:Name" for mentions, with "_" for a blank in a name; head
   *     and relation may be missing
   */
  static ReadSentence of(String words) {
    List<Cell> cells = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    String[] parts = words.split(" ");
    int[] heads = new int[parts.length];
    String[] relations = new String[parts.length];
    int start = 0;
    for (int at = 0; at < parts.length; at++) {
      String[] fields = parts[at].split("/(?=[^/])");
      String text = fields[0];
      heads[at] = fields.length > 2 ? Integer.parseInt(fields[2]) : at - 1;
      relations[at] = fields.length > 3 ? fields[3] : "dep";
      EntityType type = type(text);
      if (type == null) {
        cells.add(word(start, text, fields[1]));
      } else {
        String name = text.substring(2).replace('_', ' ');
        cells.add(Cell.of(start, start + text.length(), name, slot(type), mentions.size()));
        mentions.add(new Mention(start, start + text.length(), name, type, name));
      }
      start += text.length() + 1;
    }
    return new ReadSentence(
        null, cells, new Tree(heads, relations), mentions, noReferents(parts.length));
  }

  private static Cell word(int start, String text, String tag) {
    String[] forms = text.split("=");
    String lemma = forms.length > 1 ? forms[1] : forms[0].toLowerCase(Locale.ROOT);
    int end = start + forms[0].length();
    return new Cell(start, end, forms[0], forms[0].toLowerCase(Locale.ROOT), lemma, tag, "", -1);
  }

  private static @Nullable EntityType type(String text) {
    return switch (text.length() > 2 ? text.substring(0, 2) : "") {
      case "O:" -> EntityType.ORG;
      case "M:" -> EntityType.MODEL;
      case "P:" -> EntityType.PERSON;
      default -> null;
    };
  }

  private static String slot(EntityType type) {
    return type == EntityType.PERSON ? "P" : type == EntityType.ORG ? "O" : "M";
  }

  private static List<ReadSentence.@Nullable Referent> noReferents(int size) {
    List<ReadSentence.@Nullable Referent> none = new ArrayList<>(size);
    for (int at = 0; at < size; at++) {
      none.add(null);
    }
    return none;
  }
}
