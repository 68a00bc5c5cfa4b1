// SPDX-FileCopyrightText: The Signal Tracker authors
// SPDX-License-Identifier: GPL-3.0-or-later
package io.signaltracker.indexer.search;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A query as it was understood. {@link #print} gives it back in the query language, so that parsing
 * what was printed gives an equal node; {@code toString} shows its structure.
 */
public sealed interface QueryNode {

  /** In the query language. */
  String print();

  /** Everything; only as the whole query. */
  record All() implements QueryNode {

    @Override
    public String print() {
      return "";
    }

    @Override
    public String toString() {
      return "(all)";
    }
  }

  /** One word as typed. */
  record Word(String text) implements QueryNode {

    @Override
    public String print() {
      return text;
    }

    @Override
    public String toString() {
      return text;
    }
  }

  /** All words that begin so. */
  record Prefix(String text) implements QueryNode {

    @Override
    public String print() {
      return text + "*";
    }

    @Override
    public String toString() {
      return "(prefix " + text + ")";
    }
  }

  /**
   * Words in this order.
   *
   * @param slop how many places the words may be moved, 0 to 100
   */
  record Phrase(String text, int slop) implements QueryNode {

    @Override
    public String print() {
      String quoted = '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
      return slop == 0 ? quoted : quoted + "~" + slop;
    }

    @Override
    public String toString() {
      return (slop == 0 ? "(phrase " : "(phrase~" + slop + " ") + text + ")";
    }
  }

  /** A value, or several joined by AND, OR, NOT, looked for in one field. */
  record Field(QueryField field, QueryNode value) implements QueryNode {

    @Override
    public String print() {
      boolean plain = value instanceof Word || value instanceof Prefix || value instanceof Phrase;
      return field.word() + ":" + (plain ? value.print() : "(" + value.print() + ")");
    }

    @Override
    public String toString() {
      return "(" + field.word() + " " + value + ")";
    }
  }

  record Not(QueryNode node) implements QueryNode {

    @Override
    public String print() {
      boolean compound = node instanceof And || node instanceof Or || node instanceof Not;
      return "-" + (compound ? "(" + node.print() + ")" : node.print());
    }

    @Override
    public String toString() {
      return "(not " + node + ")";
    }
  }

  /**
   * All of them.
   *
   * @param nodes at least two
   */
  record And(List<QueryNode> nodes) implements QueryNode {

    public And {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String print() {
      return nodes.stream()
          .map(node -> node instanceof And || node instanceof Or ? nested(node) : node.print())
          .collect(Collectors.joining(" "));
    }

    @Override
    public String toString() {
      return structure("and", nodes);
    }
  }

  /**
   * At least one of them.
   *
   * @param nodes at least two
   */
  record Or(List<QueryNode> nodes) implements QueryNode {

    public Or {
      nodes = List.copyOf(nodes);
    }

    @Override
    public String print() {
      return nodes.stream()
          .map(node -> node instanceof Or ? nested(node) : node.print())
          .collect(Collectors.joining(" OR "));
    }

    @Override
    public String toString() {
      return structure("or", nodes);
    }
  }

  private static String nested(QueryNode node) {
    return "(" + node.print() + ")";
  }

  private static String structure(String name, List<QueryNode> nodes) {
    return nodes.stream()
        .map(QueryNode::toString)
        .collect(Collectors.joining(" ", "(" + name + " ", ")"));
  }
}
